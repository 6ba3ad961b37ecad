import { message } from "../../model/message.ts";
import type { Check } from "../check.ts";

/** Text of the pseudo engine shows a layout; no reader may ever see it. */
export const pseudo: Check = {
  name: "pseudo",
  severity: "error",
  run: ({ engine }) => (engine === "pseudo" ? [message("check.pseudo.engine")] : []),
};
