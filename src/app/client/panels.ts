/** The help around a text on its card. */
import { type CardData, type Finding, familyOf, type Other, type TextLanguage } from "./data.ts";
import { button, findingRemark, inAnyLanguage, inLanguage, isolate, make, remark } from "./dom.ts";
import { type FieldPart, type InlineCode, nameOf, type Span, show } from "./field.ts";
import { day, t } from "./texts.ts";

/** Terms and facts of the Dutch, as places to mark. */
export function spansOf({ dutch, terms }: CardData): Span[] {
  const named: Span[] = dutch.terms.map(({ start, end, at }) => ({
    start,
    end,
    className: "term",
    title: t("card.write", { preferred: terms[at]!.preferred }),
  }));
  const free = dutch.facts.filter((fact) =>
    named.every(({ start, end }) => end <= fact.start || fact.end <= start),
  );
  return [...named, ...free.map((fact) => ({ ...fact, className: "fact" }))].sort(
    (a, b) => a.start - b.start,
  );
}

export function termItems({ terms }: CardData, { lang }: TextLanguage): HTMLElement[] {
  return terms.map(({ nl, preferred, forbidden, note }) => {
    const item = make("li");
    const dutch = make("span", nl, "term");
    dutch.lang = "nl";
    item.append(dutch, " ");
    if (nl === preferred) item.append(make("span", t("card.keep")));
    else item.append(isolate(t("card.write", { preferred: "\u2068" }), preferred, lang));
    if (forbidden.length > 0) {
      item.append(" ", isolate(t("card.avoid", { words: "\u2068" }), forbidden.join(", "), lang, "avoid"));
    }
    if (note) item.append(" ", remark(note, "en"));
    return item;
  });
}

/** How the Dutch changed, and the matching sentences of the translation. */
export function showChange(
  details: HTMLDetailsElement,
  { changed }: CardData,
  { lang, dir }: TextLanguage,
): void {
  details.hidden = !changed;
  if (!changed) return;
  details
    .querySelector(".diff")!
    .replaceChildren(
      ...changed.parts.map(({ text, is }) =>
        is === "same" ? new Text(text) : make(is === "new" ? "ins" : "del", text),
      ),
    );
  details.querySelector(".mend")?.remove();
  if (changed.mend.length === 0) return;
  const mend = make("p", `${t("card.mend")} `, "mend");
  for (const sentence of changed.mend) mend.append(inLanguage(make("q", sentence), lang, dir), " ");
  details.append(mend);
}

/** Readers' reports; with `answer` each has a button that closes it. */
export function reportLines(
  { reports }: CardData,
  answer?: (report: CardData["reports"][number]) => void,
): HTMLElement[] {
  return reports.map((report) => {
    const line = make("p", `${t("card.report", { date: day(report.date) })} `);
    line.append(inAnyLanguage(make("q", report.text)));
    if (answer)
      line.append(
        " ",
        button(t("reports.answered"), () => answer(report)),
      );
    return line;
  });
}

/** A read-only text in the language under review. */
export function readOnly(field: Other["field"], { lang, dir }: TextLanguage): HTMLElement {
  const text = inLanguage(make("div", "", "text"), lang, dir);
  show(text, field);
  return text;
}

/** Another text for the same Dutch, to use or to dismiss. */
export function otherBox(
  title: string,
  field: Other["field"],
  tongue: TextLanguage,
  use: (parts: readonly FieldPart[]) => void,
  drop?: () => void,
): HTMLElement {
  const box = make("section", "", "other");
  box.append(make("h3", title), readOnly(field, tongue));
  const row = make("div", "", "row");
  row.append(button(t("other.use"), () => use(field.parts)));
  if (drop) row.append(button(t("other.drop"), drop));
  box.append(row);
  return box;
}

/** The findings of the checks, grouped by meaning; `ignore` switches one off or on. */
export function findingItems(
  { findings, ignored }: CardData,
  ignore: (check: string, isOff: boolean) => void,
): HTMLElement[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${familyOf(finding.check)}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const items = [...groups.values()].map((group) => {
    const { severity, check } = group[0]!;
    const item = make("li", "", severity);
    item.append(make("strong", `${t(`finding.${severity}`)}: ${t(`check.${familyOf(check)}`)}`));
    for (const { message } of group) item.append(" ", findingRemark(message));
    if (severity !== "error") {
      for (const name of new Set(group.map((finding) => finding.check))) {
        const off = button(t("finding.ignore"), () => ignore(name, true));
        off.dataset.ignore = name;
        item.append(" ", off);
      }
    }
    return item;
  });
  if (ignored.length > 0) {
    const item = make("li", `${t("finding.ignored")} `, "ignored");
    for (const check of ignored) {
      item.append(
        `${t(`check.${familyOf(check)}`)} `,
        button(t("finding.heed"), () => ignore(check, false)),
        " ",
      );
    }
    items.push(item);
  }
  return items;
}

/** A button for each markup of the Dutch; `lost` has the indexes of those that the field lacks. */
export function codesBar(
  bar: HTMLElement,
  codes: readonly InlineCode[],
  lost: readonly number[],
  put: (at: number) => void,
): void {
  const buttons = codes.map((code, at) => {
    const isLost = lost.includes(at) ? " is-lost" : "";
    const each = button(nameOf(code), () => put(at), `code-button ${code.kind}${isLost}`);
    // Keeps the selection in the field.
    each.addEventListener("mousedown", (event) => event.preventDefault());
    return each;
  });
  bar.hidden = codes.length === 0;
  bar.replaceChildren(make("span", lost.length > 0 ? t("codes.lost") : "", "lost"), ...buttons);
}

export function commentItems({ comments }: CardData): HTMLElement[] {
  return comments.map(({ name, date, text }) => {
    const item = make("li");
    const said = inAnyLanguage(make("p", text));
    item.append(make("span", t("by.signed", { name, date: day(date) }), "hint"), said);
    return item;
  });
}

/** Whose text it is, in one line. */
export function whoWrote({ by, proposed }: CardData): string {
  const first = proposed ? t("by.proposed", { name: proposed.name }) : "";
  if (!by) return first;
  const line =
    by.kind === "typed" && by.name === "?"
      ? t("by.somebody")
      : t(`by.${by.kind}`, { name: by.name, date: day(by.date) });
  return `${line} ${first}`.trim();
}
