<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>ActivityTab</name>
    <message>
        <source>Applicants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document lists no organizations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>period not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derived from the rows: {total} {unit} in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no whole number of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total}; all other organizations {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document gives no figures for the technology fields of patents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document gives no figures for the fields of publications.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No organization matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document lists no organizations, so there is nothing to chart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document does not give this rank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {of} clusters in {economy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {of} clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By total output; 1 is the largest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By output relative to population; 1 is the most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within its economy; 1 is the largest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} alone has {share} of the total.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document does not give this figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document lists no organizations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{output} per 1 million inhabitants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>period not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Copy image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the chart “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy an image of the chart “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Show in &amp;document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>and {count} more rows, for which this size has no room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subtitle} · {edition}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: WIPO, Global Innovation Index (edition not stated), cluster profile of {cluster}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: WIPO, Global Innovation Index {edition}, cluster profile of {cluster}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}. Drawn with GII Viewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edition not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edition} edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a period not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCT applications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scientific articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scientific articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 PCT application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 scientific article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added by the user on {date} ({note})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stated in line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stated in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All others: derived from the printed counts and shares; the range shows what rounding leaves open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all} organizations shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cluster}: PCT applications by organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cluster}: scientific articles by organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share and count of PCT applications, {period}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share and count of scientific articles, {period}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {share} of the cluster&apos;s {unit} in {period} (rounded, {range}); {basis}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cluster}: PCT applications by technology field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cluster}: scientific articles by field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of PCT applications, {period}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of scientific articles, {period}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCT applications: {share} made with other inventors in {period} (rounded, {range}); {basis}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scientific articles: {share} made with other organizations in {period} (rounded, {range}); {basis}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“With others” means other inventors for PCT applications, and other organizations for scientific articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of PCT applications, {patents}, and of scientific articles, {articles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar chart of the shares made with others: {bars}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cluster}: work done with others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the cluster&apos;s own total, percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: rank {rank}, {share} of the cluster&apos;s {unit} (rounded, {range}), {count} in {period}; {basis}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} · {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All others: {range} of the cluster&apos;s {unit} in {period}; derived from the printed counts and shares of the {listed} organizations listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the cluster&apos;s PCT applications, percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the cluster&apos;s scientific articles, percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} · added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dotted: added by the user, not printed on the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar chart of shares of the {unit} of {cluster}, {period}: {bars}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar chart of shares of the {unit} of {cluster}, {period}; no bar is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order as printed; the page gives no figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line joins a location found on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cluster}: top locations to collaborate with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In order, for PCT applications ({patents}) and scientific articles ({articles})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two ordered lists of locations. {sides}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {rank}; not drawn, as the number of clusters is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rank} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {value} in the {edition}, where 1 is best; {basis}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions of {cluster} on scales where 1 is best: {scales}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cluster}: ranks among clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank, 1 is best; one stroke per cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {order} location for {unit} in {period}; {basis}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National rank ({economies})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intensity rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National rank</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CollaborationsTab</name>
    <message>
        <source>The document does not give the share of work made with others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document names no locations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCT applications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scientific articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places are stated in order, without figures; “–” is not among those listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locations of both, in order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>GII Viewer: unexpected error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last action was not completed. Documents and files are unchanged. The report below says what failed and where; read it before you send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in GII Viewer failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentTab</name>
    <message>
        <source>Text of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a figure to see the words it was read from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of {file}: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document does not say which words this figure was read from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of a saved web page; lines are counted in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile document, read from {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page text as copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide, 16:9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharp at every size; text stays text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharp at every size; fonts embedded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Show in document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Unnamed cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edition not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GII {edition}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCT applications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scientific articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intensity rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added on {date} ({note})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stated in line {line} of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stated in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {value} ({scope}); {whence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rank}: among</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{output} per 1 million inhabitants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of {output}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of {output} in the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of {output} made with others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location in {output}, in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percent of the cluster&apos;s own total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} or more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GII Viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cluster}, {edition} – GII Viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open profile documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile documents (*.txt *.md *.html *.htm *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no text to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tab shows no chart to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tab shows no chart to copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About GII Viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GII Viewer {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A viewer for the cluster profiles of the Global Innovation Index. Every figure is stated, derived or added, and says which. Not affiliated with WIPO; it never reaches the network.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;bundled profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export chart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;which chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy image of chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close &amp;profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste profile page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;summary with source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About GII Viewer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Copy message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenDocuments</name>
    <message>
        <source>pasted page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} What was open is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export ranks chart…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileHeader</name>
    <message>
        <source>Show in document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the words of the chosen figure (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open profile documents (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a profile document, drop one here, or paste a page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileList</name>
    <message>
        <source>Filter profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileTabs</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collaborations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankingCard</name>
    <message>
        <source>Show in document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Source: WIPO, Global Innovation Index, cluster profile of {cluster} ({file}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: WIPO, Global Innovation Index {edition}, cluster profile of {cluster} ({file}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cluster} ranks {ranks} in {edition}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rank} within its economy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rank} among the {of} listed clusters of its economy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{standing}; it is {national}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cluster} is {national} in {edition}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rank} by size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rank} of {of} clusters by size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rank} by intensity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} with {share} of the total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First in {unit}{period}: {leader}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts {count} {unit} per 1 million inhabitants{period}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{output}, led by {leader}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of its {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shares} are made with others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
