/** Who is in which post, and changes there, sent to each browser as they happen. */

export interface Visitor {
  /** Of one open page. */
  id: string;
  name: string;
  /** The text that the person is in. */
  text?: string | undefined;
  tell(event: string, data: object): void;
}

/** The place of open task lists, beside those of posts. */
export const TASK_LIST = "tasks";

export interface Presence {
  /** Opens a visit to a post; the returned function ends it. */
  enter(post: string, visitor: Visitor): () => void;
  /** Moves a visitor to a text. */
  move(post: string, visitor: string, text: string): void;
  /** Sends an event to everybody in a post except `except`. */
  tell(post: string, event: string, data: object, except?: string): void;
  /** Posts that are open in a browser. */
  posts(): string[];
}

export function createPresence(): Presence {
  const visits = new Map<string, Map<string, Visitor>>();
  const tell: Presence["tell"] = (post, event, data, except) => {
    for (const visitor of visits.get(post)?.values() ?? []) {
      if (visitor.id !== except) visitor.tell(event, data);
    }
  };
  const announce = (post: string) => {
    const all = [...(visits.get(post)?.values() ?? [])];
    for (const visitor of all) {
      const others = all.filter(({ id }) => id !== visitor.id).map(({ name, text }) => ({ name, text }));
      visitor.tell("here", { others });
    }
  };
  return {
    tell,
    posts: () => [...visits.keys()],
    enter(post, visitor) {
      const visitors = visits.get(post) ?? new Map<string, Visitor>();
      visits.set(post, visitors);
      visitors.set(visitor.id, visitor);
      announce(post);
      return () => {
        if (visitors.get(visitor.id) !== visitor) return;
        visitors.delete(visitor.id);
        if (visitors.size === 0) visits.delete(post);
        announce(post);
      };
    },
    move(post, id, text) {
      const visitor = visits.get(post)?.get(id);
      if (!visitor || visitor.text === text) return;
      visitor.text = text;
      announce(post);
    },
  };
}
