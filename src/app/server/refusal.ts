/** Why a request was refused; ui.json has words for each `code` that a person may meet. */
export class Refusal extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 428 | 429 | 502 | 503;
  readonly code: string;
  /** Further properties of the answer. */
  readonly more: object;

  constructor(status: Refusal["status"], code: string, message: string, more: object = {}) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
    this.more = more;
  }
}
