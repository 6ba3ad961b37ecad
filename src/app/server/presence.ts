/** Who is in which post, and what changes there: told to each browser as it happens. */

export interface Visitor {
  /** Of one open page. */
  id: string;
  name: string;
  /** The text they are in. */
  text?: string | undefined;
  tell(event: string, data: object): void;
}

export interface Presence {
  /** Somebody opens a post; what is returned ends the visit. */
  enter(post: string, visitor: Visitor): () => void;
  /** Somebody goes to a text. */
  move(post: string, visitor: string, text: string): void;
  /** Tells everybody in a post, but for `except`. */
  tell(post: string, event: string, data: object, except?: string): void;
  /** Posts that somebody has open. */
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
