import { message } from "../../model/message.ts";
import type { Check } from "../check.ts";

/** Output of the pseudo engine is for testing layouts and must never be published. */
export const pseudo: Check = {
  name: "pseudo",
  severity: "error",
  run: ({ engine }) => (engine === "pseudo" ? [message("check.pseudo.engine")] : []),
};
