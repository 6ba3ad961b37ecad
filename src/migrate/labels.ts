/** Words that Wix puts around a post, in one language of its interface: alternatives separated by `|`, any case. */
interface Words {
  /** Glued to the author's name: `Foto van schrijverSMN`. */
  writer: string;
  /** The search field: the last thing of the site's header. */
  search: string;
  /** After the number of minutes. */
  reading: string;
  updated: string;
  /** After a number, glued to the last sentence: `47 weergaven0 opmerkingen`. */
  views: string;
  comments: string;
  likes: string;
  /** Above the teasers of other posts, and the link next to it. */
  recent: string;
  all: string;
  /** Lines with only other labels: buttons, headings, notices. */
  other: string;
}

/**
 * A page can have labels of any language, whatever its own: the browser that copied it decides. Only whole labels
 * in this table are taken for Wix's. Another language is another row.
 */
const WORDS: Record<string, Words> = {
  nl: {
    writer: "Foto van schrijver|Foto van auteur",
    search: "Zoeken|Zoek",
    reading: "minuten om te lezen|minuut om te lezen|min. om te lezen|min. lezen|min lezen|min. leestijd",
    updated: "Bijgewerkt op|Bijgewerkt",
    views: "weergaven|weergave",
    comments: "opmerkingen|opmerking|reacties|reactie",
    likes: "vind-ik-leuks|vind-ik-leuk|likes|like",
    recent: "Recente blogposts|Recente posts|Recente berichten|Gerelateerde posts",
    all: "Alles weergeven|Alles bekijken|Alles tonen",
    other:
      "Opmerkingen|Reacties|Plaats opmerking|Plaats een opmerking|Opmerking plaatsen|Schrijf een opmerking|" +
      "Log in|Inloggen|Aanmelden|Registreren|Log in / Aanmelden|Log in/Aanmelden|Inloggen / Aanmelden|" +
      "Inloggen / Registreren|Alle posts|Alle berichten|Meer acties|Delen|Vind ik leuk|Post niet gemarkeerd als leuk|" +
      "Post is niet als leuk gemarkeerd|Nog geen beoordelingen|Voeg een beoordeling toe|" +
      "Opmerkingen zijn uitgeschakeld",
  },
  en: {
    writer: "Writer's picture|Author's picture",
    search: "Search",
    reading: "min read|minute read|minutes read",
    updated: "Updated",
    views: "views|view",
    comments: "comments|comment",
    likes: "likes|like",
    recent: "Recent Posts|Related Posts",
    all: "See All",
    other:
      "top of page|bottom of page|Comments|Comment|Write a comment|Leave a comment|Log In|Sign Up|Log In / Sign Up|" +
      "Log in/Sign up|All Posts|More actions|Share|Post not marked as liked|Post marked as liked|No ratings yet|" +
      "Add a rating|Commenting has been turned off|Commenting on this post isn't available anymore. " +
      "Contact the site owner for more info",
  },
  de: {
    writer: "Autorenbild",
    search: "Suche|Suchen",
    reading: "Min. Lesezeit|Minuten Lesezeit",
    updated: "Aktualisiert|Aktualisiert am",
    views: "Ansichten|Ansicht|Aufrufe|Aufruf",
    comments: "Kommentare|Kommentar",
    likes: "Gefällt-mir-Angaben|Gefällt mir",
    recent: "Aktuelle Beiträge|Ähnliche Beiträge",
    all: "Alle ansehen|Alle anzeigen",
    other: "Kommentare|Kommentar verfassen|Anmelden|Anmelden / Registrieren|Alle Beiträge|Teilen",
  },
  fr: {
    writer: "Photo du rédacteur|Photo de l'auteur",
    search: "Rechercher",
    reading: "min de lecture|min. de lecture",
    updated: "Dernière mise à jour|Mis à jour",
    views: "vues|vue",
    comments: "commentaires|commentaire",
    likes: "j'aime",
    recent: "Posts récents|Posts similaires",
    all: "Voir tout",
    other:
      "Commentaires|Rédigez un commentaire|Connexion|Se connecter|Connexion / Inscription|Tous les posts|Partager",
  },
  es: {
    writer: "Foto del escritor",
    search: "Buscar",
    reading: "Min. de lectura|min de lectura",
    updated: "Actualizado",
    views: "visualizaciones|visualización|vistas|vista",
    comments: "comentarios|comentario",
    likes: "me gusta",
    recent: "Entradas recientes|Entradas relacionadas",
    all: "Ver todo",
    other:
      "Comentarios|Escribe un comentario|Escribir un comentario|Iniciar sesión|Todas las entradas|Compartir",
  },
  it: {
    writer: "Immagine del redattore",
    search: "Cerca",
    reading: "min di lettura|Tempo di lettura",
    updated: "Aggiornamento|Aggiornato il",
    views: "visualizzazioni|visualizzazione",
    comments: "commenti|commento",
    likes: "mi piace",
    recent: "Post recenti|Post correlati",
    all: "Mostra tutti",
    other: "Commenti|Scrivi un commento|Accedi|Tutti i post|Condividi",
  },
  pt: {
    writer: "Foto do escritor",
    search: "Buscar|Pesquisar",
    reading: "min de leitura|min. de leitura",
    updated: "Atualizado",
    views: "visualizações|visualização",
    comments: "comentários|comentário",
    likes: "curtidas|curtida",
    recent: "Posts recentes|Posts relacionados",
    all: "Ver tudo",
    other: "Comentários|Escreva um comentário|Entrar|Login|Todos os posts|Compartilhar",
  },
  pl: {
    writer: "Zdjęcie autora",
    search: "Szukaj",
    reading: "minut czytania|minuty czytania|min czytania|minut(y) czytania",
    updated: "Zaktualizowano",
    views: "wyświetleń|wyświetlenia|wyświetlenie",
    comments: "komentarze|komentarzy|komentarz",
    likes: "polubień|polubienia|polubienie",
    recent: "Ostatnie posty|Podobne posty",
    all: "Zobacz wszystkie",
    other: "Komentarze|Napisz komentarz|Zaloguj się|Wszystkie posty|Udostępnij",
  },
  cs: {
    writer: "Obrázek autora|Fotka autora",
    search: "Hledat|Vyhledávání",
    reading: "minut čtení|minuty čtení|min. čtení|min čtení",
    updated: "Aktualizováno",
    views: "zobrazení|zhlédnutí",
    comments: "komentářů|komentáře|komentář",
    likes: "to se mi líbí",
    recent: "Nejnovější příspěvky|Poslední příspěvky|Související příspěvky",
    all: "Zobrazit vše",
    other: "Komentáře|Napsat komentář|Napište komentář|Přihlásit se|Všechny příspěvky|Sdílet",
  },
  tr: {
    writer: "Yazarın fotoğrafı",
    search: "Ara",
    reading: "dakikada okunur|dk okunur",
    updated: "Güncelleme tarihi",
    views: "görüntüleme",
    comments: "yorum",
    likes: "beğeni",
    recent: "Son Yazılar|Son Paylaşımlar|İlgili Yazılar",
    all: "Hepsini Gör|Tümünü Gör",
    other: "Yorumlar|Yorum yaz|Yorum yazın|Giriş Yap|Tüm Yazılar|Paylaş",
  },
  da: {
    writer: "Forfatters billede|Skribentens billede",
    search: "Søg",
    reading: "min læsning|min. læsning",
    updated: "Opdateret",
    views: "visninger|visning",
    comments: "kommentarer|kommentar",
    likes: "synes godt om",
    recent: "Seneste blogindlæg|Relaterede indlæg",
    all: "Se alle",
    other: "Kommentarer|Skriv en kommentar|Log ind|Alle indlæg|Del",
  },
  sv: {
    writer: "Skribentens bild",
    search: "Sök",
    reading: "min läsning|min. läsning",
    updated: "Uppdaterat|Uppdaterad",
    views: "visningar|visning",
    comments: "kommentarer|kommentar",
    likes: "gilla-markeringar|gilla-markering",
    recent: "Senaste inlägg|Relaterade inlägg",
    all: "Visa alla",
    other: "Kommentarer|Skriv en kommentar|Logga in|Alla inlägg|Dela",
  },
  no: {
    writer: "Forfatterens bilde",
    search: "Søk",
    reading: "min lesing|min. lesing",
    updated: "Oppdatert",
    views: "visninger|visning",
    comments: "kommentarer|kommentar",
    likes: "liker",
    recent: "Siste innlegg|Relaterte innlegg",
    all: "Se alle",
    other: "Kommentarer|Skriv en kommentar|Logg inn|Alle innlegg|Del",
  },
  ru: {
    writer: "Фото автора",
    search: "Поиск",
    reading: "мин. чтения|мин чтения",
    updated: "Обновлено",
    views: "просмотров|просмотра|просмотр",
    comments: "комментариев|комментария|комментарий",
    likes: "нравится",
    recent: "Недавние посты|Похожие посты",
    all: "Смотреть все",
    other: "Комментарии|Написать комментарий|Войти|Все посты|Поделиться",
  },
  uk: {
    writer: "Фото автора",
    search: "Пошук",
    reading: "хв. читання|хв читання",
    updated: "Оновлено",
    views: "переглядів|перегляди|перегляд",
    comments: "коментарів|коментарі|коментар",
    likes: "вподобань",
    recent: "Останні пости|Схожі пости",
    all: "Дивитися всі",
    other: "Коментарі|Написати коментар|Увійти|Усі пости|Поділитися",
  },
};

/** The heading of the comments where Wix speaks a language that has no row above. */
const COMMENTS_ELSEWHERE =
  "Kommentit|Hozzászólások|Comentarii|Komentáre|Komentari|Komentarji|Komentarai|Komentāri|Kommentaarid|Σχόλια|" +
  "Коментари|Коментарии|Bình luận|Komentar|ความคิดเห็น|टिप्पणियां|コメント|댓글|评论|評論|留言|تعليقات|التعليقات|תגובות";

const words = (role: keyof Words): string[] => Object.values(WORDS).flatMap((row) => row[role].split("|"));

/** A line for comparison with labels: without case, kind of apostrophe, and final dots or colon. */
const key = (line: string) =>
  line
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[\s.…:]+$/, "");

const keys = (...roles: (keyof Words)[]) => new Set(roles.flatMap(words).map(key));

const SEARCH = keys("search");
const RECENT = keys("recent");
const ALL = keys("all");
/** The heading and its link on one line: `Recente blogpostsAlles weergeven`. */
const RECENT_AND_ALL = new Set([...RECENT].flatMap((recent) => [...ALL].map((all) => recent + all)));
const LABELS = new Set([
  ...keys("search", "recent", "all", "other"),
  ...COMMENTS_ELSEWHERE.split("|").map(key),
  ...RECENT_AND_ALL,
]);

export const isSearch = (line: string): boolean => SEARCH.has(key(line));

/** Do teasers of other posts start at `line`, whose next line is `next`? */
export function isTeasers(line: string, next: string): boolean {
  return RECENT_AND_ALL.has(key(line)) || (RECENT.has(key(line)) && ALL.has(key(next)));
}

/** Is the whole line a button, heading or notice of Wix, or its credit line? */
export function isLabel(line: string): boolean {
  return LABELS.has(key(line)) || /^©.*\bWix\.com\.?$/i.test(line);
}

const oneOf = (...roles: (keyof Words)[]) =>
  [...new Set(roles.flatMap(words))]
    .map((word) => word.replace(/[.()]/g, "\\$&").replaceAll("'", "['’]").replaceAll(" ", "\\s"))
    .join("|");

/** `3 minuten om te lezen`. */
export const READING_TIME = new RegExp(`^\\d+\\s(?:${oneOf("reading")})$`, "iu");

/** `Bijgewerkt op: 3 mrt. 2024`, with what follows as its first group. */
export const UPDATED = new RegExp(`^(?:${oneOf("updated")})\\s?:\\s?(.+)$`, "iu");

/** `3 dagen geleden`: Wix counts days for a week, then shows dates. */
export const AGO =
  /^(?:\d{1,2} (?:seconden|minuten|minuut|min\.?|uur|dagen|dag) geleden|\d{1,2} (?:seconds?|minutes?|min|hours?|days?) ago|vor \d{1,2} (?:Sekunden|Minuten?|Stunden?|Tag(?:en)?)|před \d{1,2} \p{L}+)$/iu;

/** `Beoordeeld met 0 uit 5 sterren.` */
export const RATING =
  /^(?:Beoordeeld met \S+ (?:uit|van de|van) 5 sterren|Rated \S+ out of 5 stars|Mit \S+ von 5 Sternen bewertet)\.?$/i;

const WRITER = new RegExp(`^(?:${oneOf("writer")})(.*)$`, "iu");

/**
 * The name in `Foto van schrijverSMN`; "" when it must be on the next line; undefined for any other line. A title can
 * start with the same words (`Foto van schrijver gezocht`, `Foto van schrijvers`), but Wix glues the name to them or
 * lists them with a bullet.
 */
export function writerName(line: string, hasBullet: boolean): string | undefined {
  const name = WRITER.exec(line)?.[1];
  return name === undefined || (!hasBullet && /^(?:\s|s(?:\s|$))/.test(name)) ? undefined : name.trim();
}

const NUMBER = "(?:0|[1-9]\\d{0,8}(?:[.,]\\d{1,3}){0,2})(?:\\s?K)?";
const COUNT = `${NUMBER}\\s(?:${oneOf("views", "comments", "likes")})`;
const LIKED =
  "Post (?:not marked as liked|marked as liked|niet gemarkeerd als leuk|is niet als leuk gemarkeerd)";
const MORE = `(?:\\s?${COUNT}|\\s?${LIKED})*\\d*$`;
/** Behind a blank, a digit or a sign that belongs to numbers, a number may be the author's: `COVID-1947 weergaven`. */
const GLUE = "(?<![\\d\\s,/€$£#@_=+‐‑–—-])";

/** Counters at the end of a line, glued to the text before them or all there is: `.’47 weergaven0 opmerkingen`. */
export const COUNTERS = new RegExp(`${GLUE}${COUNT}${MORE}`, "iu");

/** Two counters without a blank between them: nobody writes that but Wix, even behind a full stop and a blank. */
export const GLUED_COUNTERS = new RegExp(`(?:${GLUE}|(?<=[.!?…]["'’”»)]*\\s))${COUNT}${COUNT}${MORE}`, "iu");

/** A number and a counter's word at the end of a line, by any author. */
export const COUNTER_LIKE = new RegExp(`\\d\\s(?:${oneOf("views", "comments", "likes")})$`, "iu");
