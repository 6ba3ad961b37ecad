// Everything that runs in a reader's browser starts here. Each page works without it.
import { startExit } from "./exit.ts";
import { startListening } from "./listen.ts";
import { startSize } from "./size.ts";

startExit();
startSize();
startListening();
