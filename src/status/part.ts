/** A share of the originals: every one whose place in the list gives `own` when divided by `of`. */
export interface Part {
  own: number;
  of: number;
}

/** Does what is at this place of the list belong to the share? */
export const isIn = ({ own, of }: Part, at: number): boolean => at % of === own;
