'use strict';

// Fills the sections, and removes those without figures.

const total = FIGURES.total && period(FIGURES.total);
const periods = FIGURES.periods.map(period).reverse();
const PACKAGES = FIGURES.packages.rows.map((row, i) => packageOf(row, FIGURES.versions[i]));
const ELSEWHERE = 'JSON and CSV (--json, --csv) have the rest.';

function drop(...ids) {
  ids.forEach(id => document.getElementById(id).remove());
}

const column = (head, value, more) => ({head, value, ...more});
const share = (head, value) => column(head, value, {show: row => SHARE.format(value(row))});

const cutOff = cut => cut > 0 ? `${WHOLE.format(cut)} more do not fit on this page: ${ELSEWHERE}` : '';

/** Describes the rows missing from a list: those that the report summed up and those that do not fit on the page. */
function left(list, what) {
  const others = new Count(list.others[0]);
  const sum = list.others[1];
  const summed = others.high > 0 ? `${others} more with ${WHOLE.format(sum)} ${what} in all. ` : '';
  return summed + cutOff(list.cut);
}

function scope() {
  document.getElementById('scope').textContent =
    `${total.from} to ${lastDay(total)} (${FIGURES.zone[0]})` +
    (FIGURES.published
      ? '. Safe to publish: no names of organizations, nothing about groups of fewer than 10 clients, and counts of ' +
        'clients, sessions, environments and requests rounded to the nearest ten.'
      : '');
  document.title = `Package server usage, ${total.from} to ${lastDay(total)}`;
}

/** Returns how often environments are active, which a published report does not say about a few. */
const activeDays = ({activeDays: days}) => days < 0 ? '' : days.toFixed(1);

/** Returns a part's share, if both numbers are known. */
const shareOf = (part, whole, what) =>
  part.withheld || whole.value === 0 ? '' : `${SHARE.format(Math.min(1, part.value / whole.value))} ${what}`;

function summary() {
  const within = count => count.exact ? 'exact' : count.withheld ? ''
    : FIGURES.published ? 'rounded' : `${WHOLE.format(count.low)} to ${WHOLE.format(count.high)}`;
  const [tools, withTokens] = FIGURES.toolNames;
  const main = [
    ['Clients', String(total.clients), within(total.clients)],
    ['Sessions', String(total.sessions), within(total.sessions)],
    ['Environments', String(total.environments), within(total.environments)],
    ['Coverage', SHARE.format(total.coverage), `of ${WHOLE.format(total.requests)} requests`],
  ];
  const more = [
    ['New clients', String(total.newClients), shareOf(total.newClients, total.clients, 'of clients')],
    ['One-day clients', String(total.oneDayClients), shareOf(total.oneDayClients, total.clients, 'of clients')],
    ['Mirror-like clients', String(total.mirrorLikeClients), ''],
    ['Active days', activeDays(FIGURES), 'per environment and month'],
    ['Tools with tokens', WHOLE.format(withTokens), `of ${WHOLE.format(tools)}`],
    ['Opted out', WHOLE.format(total.optedOut), 'requests'],
    ['Organizations', String(total.organizations), ''],
    ['Machines', String(total.machines), ''],
    ['Installers', String(total.installers), ''],
    ['Accounts', String(total.accounts), ''],
  ];
  const tile = ([name, value, note]) => element('div', {}, element('dt', {}, name),
      element('dd', {className: 'value'}, value), ...note === '' ? [] : [element('dd', {className: 'note'}, note)]);
  document.querySelector('[data-tiles=main]').append(...main.map(tile));
  document.querySelector('[data-tiles=more]').append(...more.map(tile));
}

function overTime() {
  const step = stepOf(periods);
  const starts = allStarts(periods, step);
  const first = column(step[0].toUpperCase() + step.slice(1), row => row.from);
  const more = {
    shown: 14,
    more: cutOff(FIGURES.periodsCut),
  };
  const latest = [...periods].reverse();
  const count = (name, key, colours, type, stack) => ({
    name, colour: colours, type, stack, value: row => row[key].value, text: row => row[key].withError(),
  });

  timeChart('clients', `clients per ${step}, new and returning`, starts, periods, [
    count('returning', 'returningClients', 'second', 'bar', 'all'),
    count('new', 'newClients', 'first', 'bar', 'all'),
    count('on one day only', 'oneDayClients', 'third', 'line'),
  ]);
  new Table('clients', `Clients per ${step}`, [
    first,
    column('Clients', row => row.clients),
    column('New', row => row.newClients),
    column('Returning', row => row.returningClients),
    column('One day only', row => row.oneDayClients),
    column('Mirror-like', row => row.mirrorLikeClients),
  ], latest, more);

  timeChart('sessions', `sessions per ${step}`, starts, periods,
      [count('sessions', 'sessions', 'second', 'line')]);
  timeChart('environments', `environments per ${step}`, starts, periods,
      [count('environments', 'environments', 'first', 'line')]);
  new Table('activity', `Sessions and environments per ${step}`, [
    first,
    column('Sessions', row => row.sessions),
    column('Environments', row => row.environments),
    column('Machines', row => row.machines),
    column('Organizations', row => row.organizations),
    column('Accounts', row => row.accounts),
    column('Installers', row => row.installers),
  ], latest, more);

  const part = (name, key, colours) => ({
    name, colour: colours, type: 'bar', stack: 'all',
    value: row => row.requests === 0 ? 0 : row[key] / row.requests,
    text: row => `${SHARE.format(row.requests === 0 ? 0 : row[key] / row.requests)} (${WHOLE.format(row[key])})`,
  });
  timeChart('coverage', `share of requests with tokens per ${step}`, starts, periods, [
    part('with tokens', 'tagged', 'first'),
    part('opted out', 'optedOut', 'second'),
    part('malformed', 'malformed', 'third'),
    part('without', 'untagged', 'rest'),
  ], true);
  new Table('coverage', `Requests per ${step}`, [
    first,
    share('Coverage', row => row.coverage),
    column('Requests', row => row.requests),
    column('With tokens', row => row.tagged),
    column('Opted out', row => row.optedOut),
    column('Malformed', row => row.malformed),
    column('Without', row => row.untagged),
  ], latest, more);
}

const daysToHalf = () => column('Days to half', row => row.daysToHalf, {
  show: row => row.daysToHalf < 0 ? '' : WHOLE.format(row.daysToHalf),
});

/** Shows how quickly tools or organizations were adopted, and how often their clients return. */
function habits(id, what, rows) {
  const place = document.querySelector(`[data-table="${id}-habits"]`);
  if (place === null) {
    return;
  }
  if (rows.length === 0) {
    place.parentElement.remove();
    return;
  }
  new Table(`${id}-habits`, `${what}: adoption and return`, [
    column(what, row => row.label, {name: true}),
    column('First seen', row => row.firstSeen),
    daysToHalf(),
    column('Active days a month', row => row.activeDays, {show: activeDays}),
    column('Again next week', row => row.nextWeek, {show: row => row.nextWeek < 0 ? '' : SHARE.format(row.nextWeek)}),
  ], rows, {shown: 5});
}

/** Creates the bars and the table for tools, organizations and the like. */
function groups(id, what, list, extra) {
  const rows = list.rows.map(group);
  if (rows.length === 0 && list.others[0] === 0) {
    drop(id);
    return rows;
  }
  if (rows.length === 0) {
    document.querySelector(`[data-table="${id}"]`).textContent = left(list, 'requests');
    habits(id, what, rows);
    return rows;
  }
  const known = rows.filter(row => row.clients.value > 0).slice(0, 12);
  barChart(id, `${what.toLowerCase()} by clients`, known.length > 0 ? known : rows.slice(0, 12), row => row.label,
      row => row.clients.value, row => `clients: ${row.clients.withError()}`, 'first');
  new Table(id, what, [
    column(what, row => row.label, {name: true}),
    column('Clients', row => row.clients),
    column('Sessions', row => row.sessions),
    column('Environments', row => row.environments),
    column('Requests', row => row.requests),
    share('Coverage', row => row.coverage),
    ...extra || [],
  ], rows, {search: row => row.label, more: left(list, 'requests')});
  habits(id, what, rows.filter(row => row.environments.value > 0 && row.activeDays !== undefined));
  return rows;
}

function tools() {
  const managers = FIGURES.tools.rows.some(row => row[9] === 1);
  const rows = groups('tools', 'Tools', FIGURES.tools, [
    column('Without tokens', row => row.untagged + row.malformed),
    ...managers ? [column('Note', row => row.manager ? 'hides its clients' : '')] : [],
  ]);
  const lacking = rows.filter(row => row.untagged + row.malformed > 0)
      .sort((a, b) => b.untagged + b.malformed - a.untagged - a.malformed).slice(0, 12);
  if (rows.length === 0) {
    return;
  }
  document.getElementById('managers').hidden = !managers;
  if (lacking.length === 0) {
    document.querySelector('[data-chart=lacking]').textContent = 'None: all requests have tokens.';
  } else {
    barChart('lacking', 'tools by requests without tokens', lacking, row => row.label,
        row => row.untagged + row.malformed,
        row => `${WHOLE.format(row.untagged + row.malformed)} of ${WHOLE.format(row.requests)} requests`, 'rest');
  }
}

function packages() {
  const rows = PACKAGES;
  if (rows.length === 0) {
    drop('packages', 'versions');
    return;
  }
  barChart('packages', 'packages by clients', rows.slice(0, 20), row => row.name,
      row => row.clients.value, row => `clients: ${row.clients.withError()}`, 'first');
  const choose = versions(rows.filter(row => row.versions.length > 0));
  const link = row => row.versions.length === 0 ? row.name : element('button', {
    type: 'button',
    onclick: () => {
      choose(row);
      document.getElementById('versions').scrollIntoView();
      document.getElementById('package').focus({preventScroll: true});
    },
  }, row.name);
  new Table('packages', 'Packages', [
    column('Package', row => row.name, {name: true, show: link}),
    column('Kind', row => row.ecosystem),
    column('Clients', row => row.clients),
    column('Environments', row => row.environments),
    column('Downloads', row => row.downloads),
    column('Versions', row => row.versionCount),
    column('Most used', row => row.versions.length > 0 ? row.versions[0].version : ''),
  ], rows, {
    shown: 20,
    search: row => row.name,
    more: left(FIGURES.packages, 'downloads'),
  });
}

/** Shows the versions of one package. Returns a function that selects another package. */
function versions(rows) {
  if (rows.length === 0) {
    drop('versions');
    return () => {};
  }
  const select = document.getElementById('package');
  select.append(...rows.map((row, i) => element('option', {value: String(i)}, `${row.name} (${row.ecosystem})`)));
  let chart = null;
  const show = row => {
    if (chart !== null) {
      chart.dispose();
    }
    chart = barChart('versions', `versions of ${row.name} by clients`, row.versions,
        version => version.version, version => version.clients.value,
        version => `clients: ${version.clients.withError()}`, 'second');
    document.getElementById('chosen').textContent = row.name;
    const more = row.versionCount - row.versions.length;
    new Table('versions', `Versions of ${row.name}`, [
      column('Version', version => version.version, {name: true}),
      column('Clients', version => version.clients),
      column('Environments', version => version.environments),
      column('Downloads', version => version.downloads),
      column('First seen', version => version.firstSeen),
      daysToHalf(),
    ], row.versions, {
      shown: 25,
      more: more > 0 ? `${WHOLE.format(more)} more versions.` : '',
    });
  };
  select.addEventListener('change', () => show(rows[Number(select.value)]));
  show(rows[0]);
  return row => {
    select.value = String(rows.indexOf(row));
    show(row);
  };
}

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

function accuracy() {
  const worst = counts => {
    const estimated = counts.filter(count => !count.exact);
    const widest = Math.max(0, ...estimated.map(count => count.error));
    return estimated.length === 0 ? 'all exact'
      : `${WHOLE.format(estimated.length)} of ${WHOLE.format(counts.length)} estimated, at worst ±${SHARE.format(widest)}`;
  };
  const list = rows => rows.flatMap(row => [row.clients, row.sessions, row.environments].filter(Boolean));
  const ofPeriods = (...keys) => worst([total, ...periods].flatMap(row => keys.map(key => row[key])));
  const rows = [
    ['Requests, downloads, coverage', 'all exact'],
    ['Clients', ofPeriods('clients')],
    ['New, returning and one-day clients', ofPeriods('newClients', 'returningClients', 'oneDayClients')],
    ['Sessions', ofPeriods('sessions')],
    ['Environments', ofPeriods('environments')],
    ['Organizations, machines, installers, accounts', ofPeriods('organizations', 'machines', 'installers', 'accounts')],
    ['Tools, Java versions, systems, organizations, installers',
      worst(['tools', 'javaVersions', 'systems', 'organizations', 'installers']
          .flatMap(name => list(FIGURES[name].rows.map(group))))],
    ['Packages and versions', worst(PACKAGES.flatMap(row => list([row, ...row.versions])))],
    ['Clients seen again', worst(FIGURES.retention.flatMap(row => row[2].flatMap(week => week[2].map(count => new Count(count)))))],
  ];
  if (FIGURES.published) {
    document.querySelector('#accuracy p').textContent =
      'All counts are rounded to the nearest ten, and <10 means fewer than 10, so that neither a count nor the ' +
      'difference between two counts reveals anything about a few people.';
  } else {
    new Table('accuracy', 'How exact the figures are',
      [column('Figures', row => row[0], {name: true}), column('In this report', row => row[1])], rows);
  }

  const {lines, examples} = FIGURES.unreadable;
  if (lines > 0) {
    const place = document.getElementById('unreadable');
    place.hidden = false;
    place.querySelector('p').textContent =
      `${WHOLE.format(lines)} of ${WHOLE.format(lines + total.requests)} lines are not counted in any figure above.`;
    if (examples.length > 0) {
      new Table('unreadable', 'Lines that could not be read', [
        column('File', row => row[0], {name: true}),
        column('Line', row => row[1]),
        column('Reason', row => row[2], {name: true}),
        column('Letters as x, digits as 9', row => row[3], {name: true}),
      ], examples);
    }
  }
}

function contents() {
  document.getElementById('contents').append(...[...document.querySelectorAll('main > section')].map(section =>
    element('li', {}, element('a', {href: `#${section.id}`}, section.querySelector('h2').textContent))));
}

if (total === null) {
  document.querySelectorAll('main > section').forEach(section => section.remove());
  document.getElementById('empty').hidden = false;
} else {
  scope();
  summary();
  overTime();
  tools();
  groups('java', 'Java versions', FIGURES.javaVersions);
  groups('systems', 'Operating systems', FIGURES.systems);
  groups('organizations', 'Organizations', FIGURES.organizations);
  groups('installers', 'Installers', FIGURES.installers);
  packages();
  retention();
  accuracy();
  contents();
}
