// Sorting, searching, the drawer that shows a conversation, an agent or a rule, and the theme. Pages of the drawer are templates of this file,
// named by the fragment of the address: #c12 a conversation, #a3 an agent, #r-ASC1001 a rule; #f-… filters the table of conversations.
(() => {
  'use strict';
  const byId = id => document.getElementById(id);
  const words = byId('words').dataset;
  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);

  // Theme
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const themeButton = byId('theme');
  const isDark = () => (root.dataset.theme || (system.matches ? 'dark' : 'light')) === 'dark';

  function showTheme() {
    themeButton.textContent = isDark() ? words.light : words.dark;
    themeButton.setAttribute('aria-pressed', String(isDark()));
  }

  // Storage may be refused, in a file opened from disk for example; the theme then lasts as long as the page.
  function stored(action) {
    try {
      return action(localStorage);
    } catch {
      return null;
    }
  }

  const remembered = stored(s => s.getItem('coach-report-theme'));
  if (remembered === 'dark' || remembered === 'light') {
    root.dataset.theme = remembered;
  }

  themeButton.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    stored(s => s.setItem('coach-report-theme', root.dataset.theme));
    showTheme();
  });
  system.addEventListener('change', showTheme);
  showTheme();
  byId('print').addEventListener('click', () => print());

  // Sorting: numbers first by data-v, then texts; a second press turns the order round. Cells without a value stay last.
  const collator = new Intl.Collator(root.lang, { numeric: true });
  const keyOf = cell => cell.dataset.v ?? cell.textContent.trim();

  function compare(a, b, direction) {
    const [left, right] = [keyOf(a), keyOf(b)];
    if (left === '' || right === '') {
      return (left === '') - (right === '');
    }
    const [x, y] = [Number(left), Number(right)];
    return direction * (Number.isNaN(x) || Number.isNaN(y) ? collator.compare(left, right) : x - y);
  }

  for (const table of document.querySelectorAll('table.sortable')) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => head.querySelector('button').addEventListener('click', () => {
      const body = table.tBodies[0];
      const first = [...body.rows].map(r => r.cells[column].dataset.v).find(v => v !== undefined && v !== '');
      const ascends = head.ariaSort ? head.ariaSort === 'descending' : first === undefined;
      heads.forEach(h => h.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', ascends ? 'ascending' : 'descending');
      const rows = [...body.rows].sort((a, b) => compare(a.cells[column], b.cells[column], ascends ? 1 : -1));
      body.append(...rows);
    }));
  }

  // Searching, and filtering by rule or agent
  const tables = new Map();
  for (const box of document.querySelectorAll('[data-table]')) {
    const [input, count, clear] = [box.querySelector('input'), box.querySelector('.count'), box.querySelector('.clear')];
    const rows = [...box.querySelectorAll('tbody tr')];
    const state = { tag: '', title: '' };

    const show = () => {
      const sought = input.value.trim().toLowerCase().split(/\s+/);
      let shown = 0;
      for (const row of rows) {
        const text = row.textContent.toLowerCase();
        const fits = sought.every(s => text.includes(s)) && (!state.tag || (row.dataset.f || '').split(' ').includes(state.tag));
        row.hidden = !fits;
        shown += fits;
      }
      count.textContent = (state.tag ? fill(words.filter, state.title) + '　' : '') + fill(words.count, shown, rows.length);
      clear.hidden = !state.tag && input.value === '';
    };

    input.addEventListener('input', show);
    clear.addEventListener('click', () => {
      input.value = '';
      filter('', '');
      input.focus();
    });
    const filter = (tag, title) => {
      Object.assign(state, { tag, title });
      show();
    };
    tables.set(box.dataset.table, filter);
    show();
  }

  // Drawer
  const drawer = byId('drawer');
  const body = byId('drawer-body');
  let opener = null;

  const pageOf = id => (/^(c\d+|a\d+|r-[\w-]+)$/.test(id) ? byId(id) : null);
  const titleOf = template => template.content.querySelector('.page').dataset.title;

  // The conversations of the table as it is sorted and filtered now, to go through one by one.
  const sequence = () => [...document.querySelectorAll('#t-conversations tbody tr:not([hidden]) th a')].map(a => a.hash.slice(1));

  function open(template) {
    if (!drawer.open) {
      drawer.showModal();
    }
    body.replaceChildren(template.content.cloneNode(true));
    body.scrollTop = 0;
    byId('drawer-title').textContent = titleOf(template);
    const ids = sequence();
    const at = ids.indexOf(template.id);
    for (const [button, id] of [['previous', ids[at - 1]], ['next', at < 0 ? undefined : ids[at + 1]]]) {
      byId(button).hidden = at < 0;
      byId(button).disabled = !id;
      byId(button).dataset.to = id || '';
    }
    body.querySelector('h2').focus();
  }

  function route() {
    const id = decodeURIComponent(location.hash.slice(1));
    const template = pageOf(id);
    if (template) {
      open(template);
      return;
    }
    if (drawer.open) {
      opener = null;
      drawer.close();
    }
    if (id.startsWith('f-')) {
      const tag = id.slice(2);
      const named = byId(tag.startsWith('rule-') ? 'r-' + tag.slice(5) : 'a' + tag.slice(6));
      tables.get('conversations')(tag, named ? titleOf(named) : tag);
      byId('conversations').scrollIntoView();
    }
  }

  for (const id of ['previous', 'next']) {
    byId(id).addEventListener('click', event => location.replace('#' + event.currentTarget.dataset.to));
  }
  byId('close').addEventListener('click', () => drawer.close());
  drawer.addEventListener('click', event => event.target === drawer && drawer.close());
  drawer.addEventListener('close', () => {
    if (pageOf(location.hash.slice(1))) {
      history.replaceState(null, '', location.pathname + location.search);
    }
    body.replaceChildren();
    opener?.focus({ preventScroll: true });
  });

  // Following a fragment takes the focus off the link, so it is remembered before.
  addEventListener('click', event => {
    const link = event.target.closest('a');
    opener = link && !drawer.contains(link) ? link : opener;
  });
  addEventListener('hashchange', route);
  route();
})();
