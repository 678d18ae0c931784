'use strict';

// Creates the tables. Text from a log enters the page only through textContent.

function element(tag, properties, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (name in made) {
      made[name] = value;
    } else {
      made.setAttribute(name, value);
    }
  }
  made.append(...children);
  return made;
}

function cellOf(value) {
  if (value instanceof Count) {
    const error = value.errorText;
    return error === '' ? [String(value)] : [String(value), element('span', {className: 'error'}, ` ${error}`)];
  }
  return [typeof value === 'number' ? WHOLE.format(value) : value];
}

function compare(one, other) {
  const a = one instanceof Count ? one.value : one;
  const b = other instanceof Count ? other.value : other;
  return typeof a === 'number' ? a - b : a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Shows a table that can be sorted by any column. At first, only some rows are visible.
 *
 * columns: {head, value, show, name}: value(row) is the sort key, show(row) the displayed text if it
 * differs, and name marks text that can be long. The first column contains the row headers.
 */
class Table {
  constructor(id, caption, columns, rows, options) {
    this.place = document.querySelector(`[data-table="${id}"]`);
    this.columns = columns;
    this.rows = rows;
    this.options = {shown: 10, more: '', ...options};
    this.all = false;
    this.needle = '';
    this.order = null;
    this.classes = columns.map(column => this.classOf(column));
    this.build(caption);
    this.fill();
  }

  build(caption) {
    this.status = element('span', {role: 'status'});
    this.toggle = element('button', {type: 'button', onclick: () => this.showAll(!this.all)});
    const tools = element('div', {className: 'tools'});
    if (this.options.search && this.rows.length > this.options.shown) {
      const input = element('input', {type: 'search', autocomplete: 'off'});
      input.addEventListener('input', () => { this.needle = input.value.toLowerCase(); this.fill(); });
      tools.append(element('label', {}, 'Search ', input));
    }
    tools.append(this.status, this.toggle);
    this.heads = this.columns.map((column, i) => {
      const button = element('button', {type: 'button', onclick: () => this.sort(i)}, column.head);
      return element('th', {scope: 'col', className: this.classes[i]}, button);
    });
    this.body = element('tbody');
    const table = element('table', {}, element('caption', {className: 'unseen'}, caption),
        element('thead', {}, element('tr', {}, ...this.heads)), this.body);
    this.place.replaceChildren(tools, element('div', {
      className: 'scroll', role: 'group', tabIndex: 0, 'aria-label': `${caption}, table`,
    }, table));
  }

  classOf(column) {
    if (column.name) {
      return 'name';
    }
    const first = this.rows.length > 0 ? column.value(this.rows[0]) : '';
    return first instanceof Count || typeof first === 'number' ? 'number' : '';
  }

  sort(index) {
    const descends = this.classes[index] === 'number';
    const again = this.order !== null && this.order.index === index;
    this.order = {index, descending: again ? !this.order.descending : descends};
    this.heads.forEach((head, i) => {
      if (i === index) {
        head.setAttribute('aria-sort', this.order.descending ? 'descending' : 'ascending');
      } else {
        head.removeAttribute('aria-sort');
      }
    });
    this.fill();
  }

  showAll(all) {
    this.all = all;
    this.fill();
  }

  found() {
    let found = this.rows;
    if (this.needle !== '') {
      found = found.filter(row => this.options.search(row).toLowerCase().includes(this.needle));
    }
    if (this.order !== null) {
      const value = this.columns[this.order.index].value;
      const sign = this.order.descending ? -1 : 1;
      found = [...found].sort((a, b) => sign * compare(value(a), value(b)));
    }
    return found;
  }

  fill() {
    const found = this.found();
    const shown = this.all ? found : found.slice(0, this.options.shown);
    this.body.replaceChildren(...shown.map(row => element('tr', {}, ...this.columns.map((column, i) =>
      element(i === 0 ? 'th' : 'td', {
        className: this.classes[i], ...(i === 0 ? {scope: 'row'} : {}),
      }, ...cellOf((column.show || column.value)(row)))))));
    const seen = shown.length === this.rows.length
      ? '' : `${WHOLE.format(shown.length)} of ${WHOLE.format(found.length)} shown. `;
    this.status.textContent = seen + this.options.more;
    this.toggle.hidden = found.length <= this.options.shown;
    this.toggle.textContent = this.all ? `Show ${this.options.shown}` : `Show all ${WHOLE.format(found.length)}`;
    this.toggle.setAttribute('aria-expanded', String(this.all));
  }
}
