// A thread that does one share of some work.
import { parentPort, workerData } from "node:worker_threads";
import type { Order } from "./threads.ts";

const { module, name, share } = workerData as Order;
parentPort!.postMessage(await (await import(module))[name](share));
