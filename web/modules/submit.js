// <form data-submit="change">: a filter takes effect when it is chosen; without this module the form has its button.
/** Sends the form of a changed control if the form asks for it. */
export function submitOnChange(event) {
  const form = event.target.form;
  if (!form || form.dataset.submit !== 'change' || event.target.dataset.submit === 'no') return false;
  form.requestSubmit();
  return true;
}

if (typeof document !== 'undefined') {
  document.addEventListener('change', submitOnChange);
  document.querySelectorAll('form[data-submit="change"] .no-script').forEach((button) => { button.hidden = true; });
}
