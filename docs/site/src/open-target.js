// Types and instructions are folded away; a link to one opens it. Browsers do that only for what is inside a fold.
const openTarget = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target?.closest('details');
  if (!fold || fold.open) return;
  fold.open = true;
  target.scrollIntoView();
};
addEventListener('hashchange', openTarget);
addEventListener('DOMContentLoaded', openTarget);
