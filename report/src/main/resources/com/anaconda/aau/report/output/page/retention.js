'use strict';

// Fills the section on clients that return.

/** Shows the retention of all clients, or of a selected tool or organization. */
function retention() {
  const choices = FIGURES.retention.map(([list, name, cohorts]) => ({
    list,
    name,
    cohorts: cohorts.map(([week, clients, later]) =>
      ({week, clients: new Count(clients), later: later.map(count => new Count(count))})),
  }));
  if (choices[0].cohorts.length === 0) {
    drop('retention');
    return;
  }
  const select = document.getElementById('whose');
  select.append(element('option', {value: '0'}, 'everybody'));
  for (const list of new Set(choices.slice(1).map(choice => choice.list))) {
    select.append(element('optgroup', {label: list}, ...choices.flatMap((choice, i) =>
      choice.list === list ? [element('option', {value: String(i)}, choice.name)] : [])));
  }
  select.parentElement.hidden = choices.length === 1;
  let chart = null;
  const show = choice => {
    if (chart !== null) {
      chart.dispose();
    }
    chart = heat(choice.cohorts, choice.name || 'everybody');
  };
  select.addEventListener('change', () => show(choices[Number(select.value)]));
  show(choices[0]);
}

function heat(cohorts, whose) {
  const part = (cohort, k) => cohort.later[k].value / Math.max(1, cohort.clients.value);
  const text = (cohort, k) => cohort.later[k].withheld || cohort.clients.withheld
    ? String(cohort.later[k]) : `${cohort.later[k]} (${SHARE.format(part(cohort, k))})`;
  const longest = Math.max(...cohorts.map(cohort => cohort.later.length));
  const columns = Array.from({length: longest}, (_, k) => String(k + 1));
  // The strongest color stands for the largest share, rounded up.
  const most = Math.ceil(10 * Math.max(0.1, ...cohorts.flatMap(cohort =>
    cohort.later.map((_, k) => Math.min(1, part(cohort, k)))))) / 10;
  document.getElementById('most').textContent = `${Math.round(100 * most)}%`;
  const shown = cohorts.filter(cohort => cohort.later.length > 0);
  const chart = heatChart('retention', `share of each week's clients that returned: ${whose}`, columns,
      shown.map(cohort => cohort.week),
      shown.flatMap((cohort, row) => cohort.later.map((count, k) => ({
        column: k,
        row,
        share: Math.min(1, part(cohort, k)),
        strength: Math.min(1, part(cohort, k) / most),
        text: `Clients in the week of ${cohort.week}: ${cohort.clients.withError()}\n` +
          `again, ${k + 1} ${k === 0 ? 'week' : 'weeks'} later: ${text(cohort, k)}`,
      }))));
  new Table('retention', `Clients seen again in later weeks: ${whose}`, [
    column('Week of', row => row.week),
    column('Clients', row => row.clients),
    ...columns.map((name, k) => column(`+${name}`, row => k < row.later.length ? part(row, k) : -1, {
      show: row => k < row.later.length ? text(row, k) : '',
    })),
  ], cohorts, {shown: 8});
  return chart;
}
