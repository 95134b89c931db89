// What the page shows is said by its address, so that it can be shared, kept and gone back to.

const listeners = [];

/** The parameters of the address. */
export const read = () => Object.fromEntries(new URLSearchParams(location.search));

/** The address of the present state with some parameters changed; null takes one away. */
export function address(changes, from = read()) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...from, ...changes })) {
    if (value !== null && value !== undefined && value !== '') parameters.set(name, value);
  }
  const query = parameters.toString();
  return query ? `?${query}` : location.pathname;
}

/** Goes there. A change within a control that fires often replaces the address, others are a step back away. */
export function go(changes, { replace = false } = {}) {
  const target = address(changes);
  if (target === (location.search || location.pathname)) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', target);
  for (const listener of listeners) listener();
}

export function onChange(listener) {
  listeners.push(listener);
  addEventListener('popstate', () => listener());
}

/** Links within the page change its state instead of loading it again; with a modifier they open as links do. */
export function followLinks(root) {
  root.addEventListener('click', event => {
    const link = event.target.closest?.('a[data-within]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const target = new URL(link.href);
    if (target.search === location.search) return;
    history.pushState(null, '', target.search || target.pathname);
    for (const listener of listeners) listener();
  });
}
