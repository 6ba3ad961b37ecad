// Everything that runs in a reader's browser starts here. Each page works without it.
import { startExit } from "./exit.ts";
import { startListening } from "./listen.ts";
import { startOffline } from "./offline.ts";
import { startOver } from "./over.ts";
import { startParallel } from "./parallel.ts";
import { startSharing } from "./share.ts";
import { startSize } from "./size.ts";

// First of all: somebody who must leave cannot wait.
startExit();
startSize();
startOver();
startParallel();
startListening();
startSharing();
startOffline();
