// Types and instructions are folded away; a link to one opens it. Browsers do that only for what is inside a fold.
const openTarget = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target?.closest('details');
  if (!fold || fold.open) return;
  fold.open = true;
  target.scrollIntoView();
};

/** Puts a field above a long table that leaves the rows which hold what is typed. */
const addFilter = (table) => {
  const field = document.createElement('input');
  field.type = 'search';
  field.placeholder = 'Filter';
  field.setAttribute('aria-label', 'Filter');
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\s+/);
    for (const row of table.tBodies[0].rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
    }
  });
  table.before(field);
};

addEventListener('hashchange', openTarget);
addEventListener('DOMContentLoaded', () => {
  openTarget();
  for (const table of document.querySelectorAll('.filtered table')) addFilter(table);
});
