import { startInvitations, startJoin, startName } from "./members.ts";
import { startPost } from "./post.ts";

const { page } = document.body.dataset;
startName();
if (page === "tasks") startInvitations();
if (page === "join") startJoin();
if (page === "post") startPost();
