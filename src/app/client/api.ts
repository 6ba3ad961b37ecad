import { has, t } from "./texts.ts";

/** An answer of the server; status 0 when there is no connection. */
export interface Answer<T> {
  status: number;
  data: T & { code?: string; message?: string };
}

/** Sends a request to the server. `version` is the version of the data that the page has read and changes. */
export async function call<T extends object = object>(
  method: string,
  path: string,
  body?: object,
  version?: string,
): Promise<Answer<T>> {
  const text = body && JSON.stringify(body);
  try {
    const response = await fetch(`/api/${path}`, {
      method,
      credentials: "same-origin",
      headers: {
        ...(text !== undefined && { "content-type": "application/json" }),
        ...(version !== undefined && { "if-match": `"${version}"` }),
      },
      ...(text !== undefined && { body: text }),
      // Browsers send small requests even after the page is left.
      keepalive: text !== undefined && text.length < 30_000,
    });
    return { status: response.status, data: await response.json() };
  } catch {
    return { status: 0, data: {} as Answer<T>["data"] };
  }
}

/** Why a request failed, worded for the person. */
export function reason({ status, data: { code = "" } }: Answer<object>): string {
  if (status === 0) return t("save.offline");
  if (status === 401) return t("save.closed");
  if (code === "empty") return t("save.empty");
  if (code === "name") return t("save.name");
  return has(`error.${code}`) ? t(`error.${code}`) : t("error.other", { code });
}
