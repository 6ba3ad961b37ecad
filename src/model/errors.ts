import { inEnglish, type Message } from "./message.ts";

/**
 * A mistake of the person who runs a command (settings, usage, a file they wrote), or a failure outside the
 * program (network, quota). Its message is one line that names the file, the cause and the next step; it is
 * shown without a stack trace. Anything else that is thrown is a bug and shows its stack.
 */
export class UserError extends Error {
  /** 2: wrong usage or settings. 1: requested work was left undone. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 2) {
    super(message);
    this.name = "UserError";
    this.exitCode = exitCode;
  }
}

/** One mistake in one file, to be listed with all the others of a run. */
export interface Problem {
  /** Path as the user knows it, relative to the site folder. */
  file: string;
  /** 1-based; absent when the whole file is the mistake. */
  line?: number | undefined;
  message: Message;
}

/** `file:line: text`, the form editors and terminals make clickable. */
export const atLine = ({ file, line }: Pick<Problem, "file" | "line">, text: string): string =>
  line === undefined ? `${file}: ${text}` : `${file}:${line}: ${text}`;

/** A problem as the terminal shows it, in English. */
export const printProblem = (problem: Problem): string => atLine(problem, inEnglish(problem.message));

/** All problems in one error, a line each. */
export class ProblemsError extends UserError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(printProblem).join("\n"));
    this.problems = problems;
  }
}
