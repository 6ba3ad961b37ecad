import { startInvitations, startJoin, startName } from "./members.ts";
import { startPost } from "./post.ts";
import { startReports } from "./reports.ts";

const { page } = document.body.dataset;
startName();
if (page === "tasks") {
  startInvitations();
  startReports();
}
if (page === "join") startJoin();
if (page === "post") startPost();
