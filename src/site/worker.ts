// A thread that does one share of a task.
import { parentPort, workerData } from "node:worker_threads";
import { TASKS } from "./tasks.ts";
import type { Order } from "./threads.ts";

const { task, share } = workerData as Order;
parentPort!.postMessage(await TASKS[task](share as never));
