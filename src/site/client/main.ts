// Everything that runs in a reader's browser starts here. Each page works without it.
import { startSharing } from "./share.ts";

startSharing();
