'use strict';

// Fills the sections on packages and their versions.

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
    // Published, a number of versions below 10 is rounded to none.
    column('Versions', row => row.versionCount, {
      show: row => row.versionCount === 0 ? '<10' : WHOLE.format(row.versionCount),
    }),
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
