// Stands in the head of every page, before anything is drawn: what it decides moves nothing afterwards.
const root = document.documentElement;
root.dataset.script = "";
