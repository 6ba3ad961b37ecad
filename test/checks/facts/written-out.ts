/** Arabic and Somali as a grammar spells numbers, hours and dates out: each form that a translator may take. */

/** `case`: nominative or genitive; `gender`: of what is counted. */
type ArabicForm = { isGenitive: boolean; isFeminine: boolean; hundred: "مئة" | "مائة" };

export const ARABIC_FORMS: readonly ArabicForm[] = [true, false].flatMap((isGenitive) =>
  [true, false].flatMap((isFeminine) =>
    (["مئة", "مائة"] as const).map((hundred) => ({ isGenitive, isFeminine, hundred })),
  ),
);

const ONES = {
  masculine: "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة".split(" "),
  feminine: "إحدى اثنتان ثلاث أربع خمس ست سبع ثماني تسع".split(" "),
};
const TENS = "عشر عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون".split(" ");

/** A number up to a hundred million in Arabic words. */
export function arabic(value: number, form: ArabicForm): string {
  const masculine = { ...form, isFeminine: false };
  const scale = (count: number, [one, two, few, many]: readonly string[]) =>
    count === 1
      ? one!
      : count === 2
        ? turn(two!, form)
        : `${belowThousand(count, masculine)} ${count <= 10 ? few : count % 100 === 0 ? one : many}`;
  const [millions, thousands, rest] = [
    Math.floor(value / 1e6),
    Math.floor(value / 1000) % 1000,
    value % 1000,
  ];
  return [
    millions && scale(millions, ["مليون", "مليونان", "ملايين", "مليونًا"]),
    thousands && scale(thousands, ["ألف", "ألفان", "آلاف", "ألفًا"]),
    rest && belowThousand(rest, form),
  ]
    .filter(Boolean)
    .join(" و");
}

/** A dual or a ten behind a preposition. */
const turn = (word: string, { isGenitive }: ArabicForm) =>
  isGenitive
    ? word
        .replace(/ان$/, "ين")
        .replace(/ون$/, "ين")
        .replace(/ا (?=عشر)/, "ي ")
    : word;

function belowThousand(value: number, form: ArabicForm): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const named = ["", form.hundred, `${form.hundred.slice(0, -1)}تان`][hundreds];
  const hundred = named ?? `${ONES.feminine[hundreds - 1]!.replace(/ي$/, "")}${form.hundred}`;
  return [hundreds && turn(hundred, form), rest && belowHundred(rest, form)].filter(Boolean).join(" و");
}

function belowHundred(value: number, form: ArabicForm): string {
  const ones = form.isFeminine ? ONES.feminine : ONES.masculine;
  const [ten, one] = [Math.floor(value / 10), value % 10];
  if (value === 10) return form.isFeminine ? "عشر" : "عشرة";
  if (ten === 1) {
    const first = one === 1 && !form.isFeminine ? "أحد" : ones[one - 1]!.replace(/ان$/, "ا");
    return turn(`${first} ${form.isFeminine ? "عشرة" : "عشر"}`, form);
  }
  const words = [one && turn(ones[one - 1]!, form), ten && turn(TENS[ten - 1]!, form)];
  return words.filter(Boolean).join(" و");
}

const SOMALI_ONES = "kow laba saddex afar shan lix toddoba siddeed sagaal".split(" ");
const SOMALI_TENS = "toban labaatan soddon afartan konton lixdan toddobaatan siddeetan sagaashan".split(" ");

/** A number up to a hundred million in Somali words. */
export function somali(value: number): string {
  const below = (count: number): string => {
    const [hundreds, ten, one] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
    const words = [
      hundreds === 1 ? "boqol" : hundreds && `${SOMALI_ONES[hundreds - 1]} boqol`,
      one && SOMALI_ONES[one - 1],
      ten && SOMALI_TENS[ten - 1],
    ];
    return words.filter(Boolean).join(" iyo ");
  };
  const [millions, thousands, rest] = [
    Math.floor(value / 1e6),
    Math.floor(value / 1000) % 1000,
    value % 1000,
  ];
  const words = [
    millions && `${millions === 1 ? "hal" : below(millions)} malyan`,
    thousands && (thousands === 1 ? "kun" : `${below(thousands)} kun`),
    rest && below(rest),
  ];
  return words.filter(Boolean).join(" iyo ");
}

const ARABIC_HOURS =
  "الواحدة|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|التاسعة|العاشرة|الحادية عشرة|الثانية عشرة".split(
    "|",
  );
const SOMALI_HOURS =
  "kowda|labada|saddexda|afarta|shanta|lixda|toddobada|siddeedda|sagaalka|tobanka|kow iyo tobanka|laba iyo tobanka".split(
    "|",
  );
const SOMALI_MINUTES: Readonly<Record<number, string>> = {
  5: "shan daqiiqo",
  10: "toban daqiiqo",
  15: "rubuc",
  20: "labaatan daqiiqo",
  25: "shan iyo labaatan daqiiqo",
};
/** Minutes behind an hour; those that `isNext` are to the next one. */
const ARABIC_MINUTES: Readonly<Record<number, string>> = {
  0: "",
  5: " وخمس دقائق",
  10: " وعشر دقائق",
  15: " والربع",
  20: " والثلث",
  25: " والنصف إلا خمس دقائق",
  30: " والنصف",
  35: " والنصف وخمس دقائق",
  40: " إلا ثلثًا",
  45: " إلا ربعًا",
  50: " إلا عشر دقائق",
  55: " إلا خمس دقائق",
};

/** A time on a clock of twelve in words; `minute` is a multiple of five. */
export function hourInWords(hour: number, minute: number, code: "ar" | "so"): string {
  const isNext = minute > (code === "ar" ? 35 : 30);
  const at = (hour + (isNext ? 0 : 11)) % 12;
  if (code === "ar") return `${ARABIC_HOURS[at]}${ARABIC_MINUTES[minute]}`;
  if (minute === 0) return SOMALI_HOURS[at]!;
  if (minute === 30) return `${SOMALI_HOURS[at]} iyo barka`;
  return isNext
    ? `${SOMALI_HOURS[at]} oo ${SOMALI_MINUTES[60 - minute]} la'`
    : `${SOMALI_HOURS[at]} iyo ${SOMALI_MINUTES[minute]}`;
}

/** The part of the day of an hour, in words that stand behind it. */
export function partOfDay(hour: number, code: "ar" | "so"): string {
  const parts: Record<typeof code, readonly (readonly [to: number, word: string])[]> = {
    ar: [
      [4, "ليلًا"],
      [12, "صباحًا"],
      [16, "بعد الظهر"],
      [24, "مساءً"],
    ],
    so: [
      [4, "habeennimo"],
      [12, "subaxnimo"],
      [18, "galabnimo"],
      [24, "fiidnimo"],
    ],
  };
  return parts[code].find(([to]) => hour < to)![1];
}
