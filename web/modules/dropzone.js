// <label class="drop"> around a file field: files may be dropped on all of it, and the chosen one is named.
/** The name of the chosen file and its size in the page's language. */
export function describe(file, language) {
  const units = ['B', 'kB', 'MB', 'GB'];
  let size = file.size, unit = 0;
  while (size >= 1000 && unit < units.length - 1) { size /= 1000; unit++; }
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: unit < 2 ? 0 : 1 }).format(size);
  return `${file.name} \u00b7 ${number}\u00a0${units[unit]}`;
}

function connect(zone) {
  const field = zone.querySelector('input[type=file]'), name = zone.querySelector('.drop__file');
  const show = () => { if (name) name.textContent = [...field.files].map((file) => describe(file, document.documentElement.lang)).join(', '); };
  field.addEventListener('change', show);
  ['dragenter', 'dragover'].forEach((kind) => zone.addEventListener(kind, (event) => { event.preventDefault(); zone.classList.add('drop--over'); }));
  ['dragleave', 'drop'].forEach((kind) => zone.addEventListener(kind, () => zone.classList.remove('drop--over')));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    if (!event.dataTransfer?.files.length) return;
    field.files = event.dataTransfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

if (typeof document !== 'undefined') document.querySelectorAll('.drop').forEach(connect);
