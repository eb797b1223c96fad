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
        <source>Add figures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technology fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No organization matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddFiguresDialog</name>
    <message>
        <source>Re&amp;move added figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Patents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ublications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the fields of patents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the fields of publications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the fields of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the document states is never replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields and &amp;shares; a whole list can be pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read &amp;from (required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bar chart on the page, read by eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept with every figure, and that it was added on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is empty: the added fields will be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n fields read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Say below what they were read from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n names, such as “{name}”, are not among WIPO&apos;s 35 technology fields.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add figures: technology fields of patents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add figures: science fields of publications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures are not added yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed has not been added. Discard it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Brief</name>
    <message>
        <source>Made with others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{output}, most with {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares are of the cluster&apos;s own total. Hatched: derived from the printed figures, as a range of what rounding leaves open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>By total output; 1 is the largest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By output relative to population; 1 is the highest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within its economy; 1 is the largest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{explanation} Before: {rank}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document does not give this rank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scale ends at {of} clusters, which is derived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{output} per 1 million inhabitants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {share} of the total.</source>
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
        <source>All others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {value} ({period}). {explanation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {value} ({period}); {origin}. {explanation}</source>
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
        <source>Bar chart of shares of the {unit} of {scope}: {bars}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar chart of shares of the {unit} of {scope}; no bar is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures are stated in the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other figures are stated in the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}, so all others are not derived.</source>
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
        <source>{cluster}: venture capital deals by organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share and count of {unit}{over}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCT applications by organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scientific articles by organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {share} of the cluster&apos;s {unit}{over} (rounded, {range}); {origin}.</source>
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
        <source>{cluster}: venture capital deals by field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of {unit}{over}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCT applications by technology field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scientific articles by field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“With others” means other inventors for PCT applications, and other organizations for scientific articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of PCT applications over {patents}, and of scientific articles over {articles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{others}, and of venture capital deals</source>
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
        <source>PCT applications: {share} made with other inventors over {period} (rounded, {range}); {origin}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scientific articles: {share} made with other organizations over {period} (rounded, {range}); {origin}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venture capital deals: {share} made with others (rounded, {range}); {origin}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work done with others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} · {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: rank {rank}, {share} of the cluster&apos;s {unit} (rounded, {range}), {count}{over}; {origin}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All others: {share} of the cluster&apos;s {unit}{over}; derived from the printed counts and shares of the {listed} organizations listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All others</source>
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
        <source>Share of the cluster&apos;s {unit}, percent</source>
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
        <source>{name}: {order} location for {unit} over {period}; {origin}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top locations to collaborate with</source>
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
        <source>{label}: the number of clusters is derived; the same ones are ranked by size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rank} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions of {cluster} on scales where 1 is best: {scales}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {rank} ({edition}).</source>
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
        <source>{label}: {value} in {edition}, where 1 is best; {origin}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks among clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National rank ({economies})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>The table begins with rank {rank}, “{name}”; {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank {rank}, “{name}”, follows rank {before}; {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is listed twice in the table of {output}, in rows {first} and {second}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank {rank}, “{name}”, is listed below rank {before}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank {rank} is given twice, the second time at “{name}”, with other counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank {first} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ranks {first} and {last} are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ranks {first} to {last} are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has {count} {output}, more than “{above}” above it with {above_count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” with {share}% is listed below “{above}” with {above_share}%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{name}” is listed twice, with {first}% and {second}%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The location “{name}” is listed twice in {output}, as number {first} and as number {second}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is the cluster itself, listed as a location that it makes {output} with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locations are listed, but 0% of the {output} are made with others; that can only be less than 0.5%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locations are listed, but not the share of {output} made with others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {output} there are no organizations, no collaboration and no figure per 1 million inhabitants; the page may be incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} {rank} of {of}: only {of} are ranked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size rank is among {size} clusters and the intensity rank among {intensity}, but both rank the same clusters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The economy cannot have {of} clusters in a list of {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National rank {national} cannot be behind size rank {size}: what is ahead within the economy is ahead in the whole list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rank is among {of} clusters, but the GII lists the top {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National rank {national} of {of} and size rank {size} of {all} cannot both be: behind it within the economy {behind}, in the whole list {room}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document does not state its edition, so no period can be given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GII has ranked clusters since {first}, but the edition is {edition}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edition is {edition}, long after {newest}, the newest that GII Viewer knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GII Viewer doesn&apos;t know which years the {edition} edition counts, so it gives none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The previous rank belongs to that earlier series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edition is {edition}, but the words of this figure say {year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edition is {edition}, but the words of its previous rank say {year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The national rank is among {adjective} clusters, but the cluster is in {economies}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page speaks of the top {said} locations in {output}, but lists {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares of the listed organizations add up to {printed}%, and to at least {least}% however they were rounded; they cannot be more than 100% of the {output}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} allows a total of at most {most} {output}, {second} needs at least {least}; no total suits both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without “{name}” the other rows agree on {range}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{row} allows a total of at most {most} {output}, but the listed organizations have at least {least} together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares of the listed fields add up to {printed}% of the {output}, and to at least {least}% however they were rounded; that is more than 100%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fewer_count} {fewer} per 1 million inhabitants and a total of {fewer_total} imply at most {most} million inhabitants, {more_count} {more} per 1 million and a total of {more_total} at least {least} million; both are of the same inhabitants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Totals and figures per 1 million inhabitants imply at most {number} inhabitants, far fewer than a cluster has; a figure may have been mistaken for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Totals and figures per 1 million inhabitants imply at least {number} million inhabitants, far more than a cluster has; a figure may have been mistaken for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” ({count}, {share}%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impossible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>lines {lines}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{value} in {document}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} in {document}, line {line} of {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} in {document}, line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, document {number} ({title}, {edition})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not listed in {document}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure} of {cluster}, {edition}: {said}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All are of {cluster}, {edition}; what several of them state is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure} of {cluster} ({edition}): {said}; that edition itself has {own}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is {rank} and was {previous}, so its change is {right}, not {change}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares of “{name}” come to {sum}, but its total is {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The listed shares of the world&apos;s {output} come to more than 100%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{first}” and “{second}” have counts of {output} and shares of the world&apos;s that leave no total of the world for both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The listed clusters have more {output}, all together, than “{second}” lets the world&apos;s total be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” with rank {rank} is listed below “{above}” with rank {before}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” and “{above}” share rank {rank}, but not their total.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has a greater total than “{above}”, but rank {rank} below rank {before}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is listed twice, with rank {first} and with rank {second}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ahead} against {behind} {output}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {edition}, {ahead} ({ahead_rank}) is ahead of {behind} ({behind_rank}) by size, but has less of both: {totals}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {edition}, {ahead} ({ahead_rank}) is ahead of {behind} ({behind_rank}) by size, and {other_ahead} ({other_ahead_rank}) of {other_behind} ({other_behind_rank}); their totals allow only one of the two, however articles weigh against applications.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CollaborationsTab</name>
    <message>
        <source>Locations are stated in order, without figures; “–” is not among those listed.</source>
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
    <name>DerivationDialog</name>
    <message>
        <source>Derivation: {figure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scope} · derived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Derived</name>
    <message>
        <source>Total {output}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of all other organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{output} of all other organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the first organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the first three organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concentration of {output} (Herfindahl–Hirschman index)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{output} made with others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inhabitants, by {output}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scientific articles per PCT application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intensity rank against size rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each organization allows totals from (count − 0.5) ÷ (share + 0.5%) to (count + 0.5) ÷ (share − 0.5%). The total lies in all of these ranges, and is no less than the listed organizations together, each at its least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The total × (the share made with others ± 0.5%).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total {output} ÷ ({output} per 1 million inhabitants ± 0.5) × 1,000,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the inhabitants by PCT applications and the inhabitants by scientific articles have in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total scientific articles ÷ total PCT applications; and also scientific articles ÷ PCT applications, both per 1 million inhabitants (± 0.5). Where both are known, both hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size rank − intensity rank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(count ± 0.5) ÷ the total, and also the printed share ± 0.5%. Both hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The squared shares (0–1) of all organizations, added up; each listed share is (count ± 0.5) ÷ the total and within its printed share ± 0.5%. Least: every listed share at its least, all others too small to matter. Greatest: every listed share at its greatest, as far as 100% reaches, and the rest in pieces as large as the last one listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A printed share is rounded to a whole percent; an exact half may have gone either way. For example, 10% means 9.5–10.5%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A printed count may be a fractional count rounded to a whole number. For example, 100 means 99.5–100.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A printed figure per 1 million inhabitants is rounded to a whole number. For example, 100 means 99.5–100.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shares of one activity are shares of one and the same total.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is counted twice: all organizations, listed or not, add up to the total.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No organization that is not listed has more than the last one listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both activities&apos; figures per 1 million inhabitants are of the same inhabitants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size rank and intensity rank order the same clusters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inhabitants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scientific articles per PCT application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCT applications {patents}, scientific articles {publications}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inhabitants: both activities contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{output}: counts and shares contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same place by intensity as by size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The total is also the inhabitants × ({output} per 1 million inhabitants ± 0.5), and the other activity&apos;s total and figure per 1 million bound the inhabitants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of clusters ranked by size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100% − the shares of the listed organizations, added up. Each of them is (count ± 0.5) ÷ the total, and within its printed share ± 0.5%: both hold for each row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The total − the counts of the listed organizations, added up. Each of them is within its printed count ± 0.5, and within (its share ± 0.5%) × the total: both hold for each row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares of the first three, added up. Each of them is (count ± 0.5) ÷ the total, and within its printed share ± 0.5%: both hold for each row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n places better by intensity than by size</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places worse by intensity than by size</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>five years each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five years each: {years}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DerivedDisclosure</name>
    <message>
        <source>Derived figures ({number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, folded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DerivedTable</name>
    <message>
        <source>Derived figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derived</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentActions</name>
    <message>
        <source>The clipboard holds no text to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document} was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added figures are not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures were added to this profile and are not saved. Save them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report ends in .pdf or .html; this name does neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A brief ends in .pdf or .png; this name does neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open profiles have no figures to draw charts of.</source>
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
        <source>The document does not say which words this figure was read from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page, composed from the figures of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved document, word for word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page composed from the figures of the saved document</source>
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
        <source>Text of a PDF; lines are counted in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of a Word document; lines are counted in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table as it was saved, its cells set apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of a workbook&apos;s sheet, which are counted as lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved document of {file}; the lines counted here are its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page text as copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop here to open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportAll</name>
    <message>
        <source>Export all charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing charts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cluster}, {edition}: {chart}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files of these names exist in the folder already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were written to {folder}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %n files were not written.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files existed and were left as they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be written. {first}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts skipped, as their figures are missing: {charts}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportAllDialog</name>
    <message>
        <source>Export all charts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Cop&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the image with these options to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldRows</name>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureActions</name>
    <message>
        <source>Copied: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a figure first, then copy it as a sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tab shows no chart to copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image of the chart was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tab shows no chart to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table ends in .csv, .xlsx or .md; this name does none of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures were added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The added figures were removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureMenu</name>
    <message>
        <source>Show derivation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as a sentence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message numerus="yes">
        <source>%n rows were copied.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export table…</source>
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
        <source>stated in line {line} of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added by the user on {date} ({note})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of {file}: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {value} ({scope}); {origin}.</source>
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
        <source>clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{output} per 1 million inhabitants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the edition before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the 2025 edition on, ranks also count venture capital: they do not continue the series of earlier editions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>venture capital deals</source>
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
        <source>Venture capital</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} venture capital deals</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> over {period}</source>
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
        <source>derived from the figures of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stated in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} PCT applications</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} scientific articles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>five years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five years, {years}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of {of} clusters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the {of} {adjective} clusters within the top {listed}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the {of} {adjective} clusters listed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the {of} clusters of its economy within the top {listed}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the {of} clusters of its economy listed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{rank} within its economy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rank} by size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rank} by intensity (relative to population)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rank} in {edition}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous size rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous intensity rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous national rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters ranked by size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters ranked by intensity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters in the national rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank by {output}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{output}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percent of the cluster&apos;s own {output}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>derived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilePaths</name>
    <message>
        <source>Open documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents ({endings});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile document (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} exists already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Findings of the checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open documents (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message numerus="yes">
        <source>%n places better relative to population</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places worse relative to population</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>and in the same place relative to population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rank}, {relative}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} files {share} of the cluster&apos;s {unit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} publishes {share} of the cluster&apos;s {unit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster makes {shares} with others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageOptionsForm</name>
    <message>
        <source>Width in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;itle and subtitle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;redit</source>
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
        <source>Opaque</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transparent</source>
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
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formats</source>
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
        <source>&amp;Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharp at every size; fonts embedded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharp at every size; text stays text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {dots} dpi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntervalBar</name>
    <message>
        <source>Between {low} and {high}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LocationTable</name>
    <message>
        <source>Open profile: {name}</source>
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
        <source>{cluster}, {edition} – GII Viewer[*]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MenuWiring</name>
    <message>
        <source>Show derivation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in document</source>
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
        <source>Open &amp;bundled document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save document as…</source>
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
        <source>Export &amp;all charts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy image of chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save repor&amp;t…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;brief…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pri&amp;nt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close &amp;document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo adding figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About this figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add figures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy figure as a s&amp;entence</source>
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
        <source>&amp;Keyboard shortcuts</source>
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
        <source>The figures are as they were before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: this is the source document, which is never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} What was open is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again: {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: not reloaded, because figures were added to it and are not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Who leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document lists no organizations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fields} (added)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document gives no figures for fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document names no locations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
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
    <message>
        <source>{label}: {range} (derived)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Global Innovation Index {edition}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; {previous} in {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} {unit} per 1 million inhabitants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the {unit} are made with others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top locations of collaboration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileEntries</name>
    <message>
        <source>Size rank {rank}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Added figures are not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileList</name>
    <message>
        <source>Filter documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By economy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all} shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>About this figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added on {date}: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show derivation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankLadder</name>
    <message>
        <source>Rank ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1st</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ranking</name>
    <message>
        <source>A printed share of the world is rounded to its last digit; an exact half may have gone either way. For example, 10.1% means 10.05–10.15%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shares of one column are shares of one and the same world&apos;s total, in which nothing is counted twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the top {listed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first {number} of the top {listed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n clusters of the top {listed}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Source: WIPO, Global Innovation Index (edition not stated), cluster ranking ({file}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: WIPO, Global Innovation Index {edition}, cluster ranking ({file}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>venture capital deals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Economies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total of the shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the world&apos;s {output}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% of world: PCT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% of world: articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% of world: deals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The world&apos;s {output}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the world&apos;s {output}, narrowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percent of the world&apos;s {output}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>places up since the edition before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row allows totals from (count − 0.5) ÷ (share + half a step) to (count + 0.5) ÷ (share − half a step), where a step is what the share is rounded to, as 0.1%. The total lies in all of these ranges, and is no less than the rows together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(count ± 0.5) ÷ the world&apos;s total, and also the printed share ± half a step. Both hold.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankingTab</name>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter clusters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Reading documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reading documents: %n so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>recovered document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures were added and not saved when the program ended. They are here again, in {documents}: save the document to keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures not saved can&apos;t be kept for the next start: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: added figures that were not saved can&apos;t be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Global Innovation Index: cluster profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>economy not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <comment>BCP 47 tag of this catalogue&apos;s language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster profile of {cluster}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster profiles: {clusters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The summary uses stated and added figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The summary uses stated figures only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks and output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated figures stand in the document, in the line named. Derived ones (hatched) are computed by GII Viewer from the others; their ranges show what rounding leaves open. Added ones (dotted) were typed in by the user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“With others” means other inventors for PCT applications, and other organizations for scientific articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collaborations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derived figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the document: {sha256}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derived figures and findings are GII Viewer&apos;s, not WIPO&apos;s. They rest on these assumptions:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources and assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>{label}, {cluster}: {value}. This is derived from the printed figures; the range shows what rounding leaves open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile of {cluster} belongs to the {edition} edition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in the Global Innovation Index {edition}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user added this figure on {date} ({note}); the document doesn&apos;t state it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ranking belongs to the {edition} edition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cluster} ranks {rank} among the clusters of {edition}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} of {cluster} in {edition}: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, {cluster}, {edition}{period}: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, {cluster}: {value}. This is derived from the printed figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {count}{edition}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} of {cluster}: {rank}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cluster} is {rank}{edition}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cluster} ranks {rank}{edition}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cluster} counts {value} {unit} per 1 million inhabitants{period}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ranks {place} by {unit} in {cluster}{period}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {value} of the {unit} of {cluster}{period}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} of the {unit} of {cluster}{period} are in the field {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} of the {unit} of {cluster}{period} are made with others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} comes {place} among the locations that {cluster} collaborates with in {unit}{period}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in five years together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in five years together ({years})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Gone, and so not opened again: {files}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In tables, charts and cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Source: WIPO, Global Innovation Index {edition}, cluster profile of {cluster} ({file}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{standing}; it is {national}.</source>
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
    <message>
        <source> in {edition}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cluster} is {national}{edition}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cluster} ranks {ranks}{edition}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: WIPO, Global Innovation Index (edition not stated), cluster profile of {cluster} ({file}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar years are GII Viewer&apos;s, by the edition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures added by the user on {date} ({note}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applicants by PCT applications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing organizations by scientific articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organizations by venture capital deals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document lists no applicants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document lists no publishing organizations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document lists no organizations of venture capital.</source>
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
        <source>Technology fields by share of PCT applications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Science fields by share of scientific articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields by share of venture capital deals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document gives no figures for the technology fields of patents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document gives no figures for the fields of publications.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document gives no figures for the fields of venture capital.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All others: contradictory figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All other organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {origin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added on {date} ({note})</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>stated, lines {lines}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Share made with others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the cluster&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document does not give the share of work made with others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top locations, in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document names no locations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derived figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document&apos;s figures allow none to be derived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ranges that the printed figures allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is derived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figure can be derived: the document lists no organizations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percent of the cluster&apos;s own total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of all other organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the first organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the first three organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concentration (Herfindahl–Hirschman index)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inhabitants, by each activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks and output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document gives no ranks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figure was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings of the checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Economies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found: the figures of this document fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period of {output}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share}, narrowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document lists no clusters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tabs</name>
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
        <source>Ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>No document is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a cluster profile or a ranking here, open one, or paste a page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} or more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_NameOffer</name>
    <message>
        <source>Type to find one of WIPO&apos;s technology fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
