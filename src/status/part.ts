/** A share of the originals: those whose index gives `own` when divided by `of`. */
export interface Part {
  own: number;
  of: number;
}

/** Does the item with this index belong to the share? */
export const isIn = ({ own, of }: Part, at: number): boolean => at % of === own;
