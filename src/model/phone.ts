/** Telephone numbers as people write them in the Netherlands. */

/** The digits of a number, with `+` in front of a country's code: `+31 (0)20 123 45 67` -> `+31201234567`. */
const dialled = (phone: string): string =>
  phone.replace(/[^\d+]/g, "").replace(/^\+(\d{2})0(?=\d{9}$)/, "+$1");

/**
 * Is it a number that can be called? Dutch numbers as the numbering plan for telephony has them: ten digits; service
 * numbers after 0800 and 090x with four or seven; short ones from 112 to 14 020. Others with `+`, as in ITU-T E.164.
 */
export function isPhone(text: string): boolean {
  if (!/^[+(]?\d[\d .()-]*$/.test(text)) return false;
  return /^(?:0[1-8]\d{8}|0(?:800|90[069])(?:\d{4}|\d{7})|1\d{2}|1[14]\d{3,4}|\+(?!0)\d{8,15}|00[1-9]\d{7,14})$/.test(
    dialled(text),
  );
}

/**
 * The address that calls a number: a Dutch number with its country's code, so that it works from abroad, too; service
 * and short numbers as they are. Two ways to write a number have one address.
 *
 *     telephone("020-123 45 67") // "tel:+31201234567"
 *     telephone("0800-2000") // "tel:08002000"
 */
export function telephone(phone: string): string {
  const digits = dialled(phone);
  const isNational = /^0[1-8]\d{8}$/.test(digits) && !digits.startsWith("0800");
  return `tel:${isNational ? `+31${digits.slice(1)}` : digits.replace(/^00/, "+")}`;
}

/** Is it short, such as 112? A text may as well count 112 people. */
export const isShort = (phone: string): boolean => dialled(phone).length < 7;
