// Everything that runs in a reader's browser starts here. Each page works without it.
import { startOffline } from "./offline.ts";
import { startParallel } from "./parallel.ts";
import { startSharing } from "./share.ts";

startParallel();
startSharing();
startOffline();
