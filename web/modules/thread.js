// On narrow screens the thread in the header slides to what matters: the current stage, or the first break.
/** How far to scroll so that an item stands in the middle. */
export function scrollTo(list, item) {
  return Math.max(0, item.offsetLeft + item.offsetWidth / 2 - list.clientWidth / 2);
}

if (typeof document !== 'undefined') {
  const list = document.querySelector('.thread__stages');
  const item = list && (list.querySelector('[aria-current]') ?? list.querySelector('.passage--broken'))?.closest('.stage');
  if (item && list.scrollWidth > list.clientWidth) list.scrollLeft = scrollTo(list, item);
}
