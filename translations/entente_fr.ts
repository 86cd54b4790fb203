<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>Check</name>
    <message>
        <source>There is no rule &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>&quot;%1&quot; is not a date.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date.</translation>
    </message>
    <message>
        <source>Write 2026, 2026-03 or 2026-03-05.</source>
        <translation>Écrivez 2026, 2026-03 ou 2026-03-05.</translation>
    </message>
    <message>
        <source>The stored number %1 is not a date.</source>
        <translation>Le nombre enregistré %1 n’est pas une date.</translation>
    </message>
</context>
<context>
    <name>FieldDisplay</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>initiation</source>
        <translation>lancement</translation>
    </message>
    <message>
        <source>specification</source>
        <translation>spécification</translation>
    </message>
    <message>
        <source>planning</source>
        <translation>planification</translation>
    </message>
    <message>
        <source>conduct</source>
        <translation>conduite</translation>
    </message>
    <message>
        <source>evaluated</source>
        <translation>évalué</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>clos</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>reporté</translation>
    </message>
    <message>
        <source>other or no stage</source>
        <translation>autre phase, ou aucune</translation>
    </message>
    <message>
        <source>clash</source>
        <translation>conflit</translation>
    </message>
    <message>
        <source>Exercise calendar</source>
        <translation>Calendrier des exercices</translation>
    </message>
    <message>
        <source>%1 exercises, %2</source>
        <translation>%1 exercices, %2</translation>
    </message>
    <message>
        <source>; %1 without first and last day left out</source>
        <translation>&#x202f;; %1 sans premier ni dernier jour, non représentés</translation>
    </message>
    <message>
        <source>No exercise in this period. Add exercises, or choose other days.</source>
        <translation>Aucun exercice pendant cette période. Ajoutez des exercices, ou choisissez d’autres jours.</translation>
    </message>
    <message>
        <source>Columns can be a month, a quarter or a year wide.</source>
        <translation>Les colonnes couvrent un mois, un trimestre ou une année.</translation>
    </message>
    <message>
        <source>Use month, quarter or year.</source>
        <translation>Utilisez month, quarter ou year.</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unités</translation>
    </message>
    <message>
        <source>met</source>
        <translation>satisfait</translation>
    </message>
    <message>
        <source>at risk: not met without its largest member</source>
        <translation>à risque&#xa0;: non satisfait sans le plus gros contributeur</translation>
    </message>
    <message>
        <source>short by up to 25 %</source>
        <translation>déficit jusqu’à 25&#x202f;%</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50&#x202f;%</translation>
    </message>
    <message>
        <source>75 %</source>
        <translation>75&#x202f;%</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100&#x202f;%</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>sans besoin</translation>
    </message>
    <message>
        <source>Capability gaps</source>
        <translation>Lacunes capacitaires</translation>
    </message>
    <message>
        <source>Capability gaps: %1</source>
        <translation>Lacunes capacitaires&#xa0;: %1</translation>
    </message>
    <message>
        <source>Worst shortfall in each month, %1</source>
        <translation>Plus fort déficit de chaque mois, %1</translation>
    </message>
    <message>
        <source>Worst shortfall in each quarter, %1</source>
        <translation>Plus fort déficit de chaque trimestre, %1</translation>
    </message>
    <message>
        <source>Worst shortfall in each year, %1</source>
        <translation>Plus fort déficit de chaque année, %1</translation>
    </message>
    <message>
        <source>Nothing is required in this period. Add requirements to see where the plan falls short of them.</source>
        <translation>Aucun besoin pendant cette période. Ajoutez des besoins pour voir où le plan n’y répond pas.</translation>
    </message>
    <message>
        <source>no quantity given</source>
        <translation>quantité non précisée</translation>
    </message>
    <message>
        <source>quality %1, weakest in %2</source>
        <translation>qualité %1, la plus faible en %2</translation>
    </message>
    <message>
        <source>not a member of the situation&apos;s alliance</source>
        <translation>non membre de l’alliance de la situation</translation>
    </message>
    <message>
        <source>outside its period</source>
        <translation>hors de sa période</translation>
    </message>
    <message>
        <source>status too low</source>
        <translation>statut insuffisant</translation>
    </message>
    <message>
        <source>not ready within %1 days</source>
        <translation>pas prêt en %1 jours</translation>
    </message>
    <message>
        <source>not ready in time</source>
        <translation>pas prêt à temps</translation>
    </message>
    <message>
        <source>%1 not in force</source>
        <translation>%1 pas en vigueur</translation>
    </message>
    <message>
        <source>excluded by the caveat %1</source>
        <translation>exclu par la restriction %1</translation>
    </message>
    <message>
        <source>depends on something that is not available</source>
        <translation>dépend d’un élément indisponible</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 sur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>%1 other members</source>
        <translation>%1 autres membres</translation>
    </message>
    <message>
        <source>%1 enters into force</source>
        <translation>%1 entre en vigueur</translation>
    </message>
    <message>
        <source>%1 lapses</source>
        <translation>%1 expire</translation>
    </message>
    <message>
        <source>%1 changes status in %2</source>
        <translation>%1 change de statut dans %2</translation>
    </message>
    <message>
        <source>%1 joins %2</source>
        <translation>%1 rejoint %2</translation>
    </message>
    <message>
        <source>%1 leaves %2</source>
        <translation>%1 quitte %2</translation>
    </message>
    <message>
        <source>required</source>
        <translation>besoin</translation>
    </message>
    <message>
        <source>shortfall</source>
        <translation>déficit</translation>
    </message>
    <message>
        <source>agreement or membership changes</source>
        <translation>changements d’accords ou d’adhésions</translation>
    </message>
    <message>
        <source>Supply against requirement</source>
        <translation>Offre et besoin</translation>
    </message>
    <message>
        <source>Nothing is required in this period. Add a requirement to see what is offered for it.</source>
        <translation>Aucun besoin pendant cette période. Ajoutez un besoin pour voir ce qui est offert en réponse.</translation>
    </message>
    <message>
        <source>This capability is a branch; quantities of different units cannot be stacked.</source>
        <translation>Cette capacité est une branche&#x202f;; des quantités d’unités différentes ne se cumulent pas.</translation>
    </message>
    <message>
        <source>Choose one of the capabilities below it.</source>
        <translation>Choisissez l’une des capacités situées au-dessous.</translation>
    </message>
    <message>
        <source>Supply against requirement: %1</source>
        <translation>Offre et besoin&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>exercise, host</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 days</source>
        <translation>%1, %2 jours</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>type, stage</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Host: %1</source>
        <translation>Hôte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Exercice</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>%1. %2. %3 exercises in %4 rows, %5.</source>
        <translation>%1. %2. %3 exercices sur %4 lignes, %5.</translation>
    </message>
    <message>
        <source>%1 of them clash with another.</source>
        <translation>%1 d’entre eux sont en conflit avec un autre.</translation>
    </message>
    <message>
        <source>I</source>
        <comment>letter of the stage initiation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S</source>
        <comment>letter of the stage specification</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P</source>
        <comment>letter of the stage planning</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <comment>letter of the stage conduct</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E</source>
        <comment>letter of the stage evaluated</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L</source>
        <comment>letter of the stage closed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X</source>
        <comment>letter of the stage cancelled</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D</source>
        <comment>letter of the stage postponed (delayed)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O</source>
        <comment>letter of any other stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of %1 x %2 dots does not fit in memory.</source>
        <translation>Une image de %1 x %2 points ne tient pas en mémoire.</translation>
    </message>
    <message>
        <source>Ask for a smaller size, or for SVG or PDF.</source>
        <translation>Demandez une taille plus petite, ou le format SVG ou PDF.</translation>
    </message>
    <message>
        <source>The picture could not be encoded as PNG.</source>
        <translation>L’image n’a pas pu être encodée en PNG.</translation>
    </message>
    <message>
        <source>The suffix does not say which kind of picture is wanted.</source>
        <translation>L’extension n’indique pas le type d’image voulu.</translation>
    </message>
    <message>
        <source>Use .svg, .png or .pdf.</source>
        <translation>Utilisez .svg, .png ou .pdf.</translation>
    </message>
    <message>
        <source>The picture has no label and must not leave the program.</source>
        <translation>L’image ne porte pas de mention de protection et ne doit pas quitter le programme.</translation>
    </message>
    <message>
        <source>The picture has no label and must not leave the program: %1</source>
        <translation>L’image ne porte pas de mention de protection et ne doit pas quitter le programme&#xa0;: %1</translation>
    </message>
    <message>
        <source>Give the records a label, or set the workspace&apos;s default label.</source>
        <translation>Attribuez une mention de protection aux fiches, ou définissez celle par défaut du plan.</translation>
    </message>
    <message>
        <source>No picture can have that size.</source>
        <translation>Aucune image ne peut avoir cette taille.</translation>
    </message>
    <message>
        <source>Use a width and a height between 160 and %1 pixels.</source>
        <translation>Utilisez une largeur et une hauteur comprises entre 160 et %1 pixels.</translation>
    </message>
    <message>
        <source>The picture has too many rows for one page.</source>
        <translation>L’image a trop de lignes pour une seule page.</translation>
    </message>
    <message>
        <source>Fold rows, or use PDF, which has pages.</source>
        <translation>Repliez des lignes, ou utilisez le PDF, qui a plusieurs pages.</translation>
    </message>
    <message>
        <source>No label: cannot be exported</source>
        <translation>Sans mention de protection&#xa0;: exportation impossible</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Au %1</translation>
    </message>
    <message>
        <source>&lt; 1 %</source>
        <translation>&lt; 1&#x202f;%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day in a figure, see QDate::toString()</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 au %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis le %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>always</source>
        <translation>toujours</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Capability</source>
        <translation>Capacité</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>%1. %2. %3. %4 of %5 rows fall short at some time.</source>
        <translation>%1. %2. %3. %4 lignes sur %5 sont en déficit à un moment donné.</translation>
    </message>
    <message>
        <source>Lowest coverage: %1, %2.</source>
        <translation>Couverture la plus basse&#xa0;: %1, %2.</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <comment>quarter and year</comment>
        <translation>T%1 %2</translation>
    </message>
    <message>
        <source>Highest priority required: %1</source>
        <translation>Priorité la plus haute&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: nothing required</source>
        <translation>%1&#xa0;: aucun besoin</translation>
    </message>
    <message>
        <source>%1: met, also without its largest member</source>
        <translation>%1&#xa0;: satisfait, même sans le plus gros contributeur</translation>
    </message>
    <message>
        <source>%1: met, but not without its largest member</source>
        <translation>%1&#xa0;: satisfait, mais pas sans le plus gros contributeur</translation>
    </message>
    <message>
        <source>%1: short, lowest coverage %2</source>
        <translation>%1&#xa0;: en déficit, couverture la plus basse %2</translation>
    </message>
    <message>
        <source>Worst: %1, from %2</source>
        <translation>Pire moment&#xa0;: %1, à partir du %2</translation>
    </message>
    <message>
        <source>%1: short by up to %2, coverage down to %3</source>
        <translation>%1&#xa0;: déficit jusqu’à %2, couverture descendant à %3</translation>
    </message>
    <message>
        <source>Worst from %1</source>
        <translation>Pire moment à partir du %1</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>minimum</translation>
    </message>
    <message>
        <source>P%1</source>
        <comment>priority</comment>
        <translation>P%1</translation>
    </message>
    <message>
        <source>M</source>
        <comment>letter of the status met</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R</source>
        <comment>letter of the status at risk</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S</source>
        <comment>letter of the status short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N</source>
        <comment>letter of the status none</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>à risque</translation>
    </message>
    <message>
        <source>short</source>
        <translation>en déficit</translation>
    </message>
    <message>
        <source>Required %1, available %2 (%3)</source>
        <translation>Besoin %1, disponible %2 (%3)</translation>
    </message>
    <message>
        <source>Short by %1, coverage %2</source>
        <translation>Déficit de %1, couverture %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Offered, but does not count:</source>
        <translation>Offert, mais non compté&#xa0;:</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Shortfall</source>
        <translation>Déficit</translation>
    </message>
    <message>
        <source>%1. %2. %3, in %4.</source>
        <translation>%1. %2. %3, en %4.</translation>
    </message>
    <message>
        <source>Largest shortfall: %1 of %2 required, %3.</source>
        <translation>Plus fort déficit&#xa0;: %1 sur un besoin de %2, %3.</translation>
    </message>
    <message>
        <source>The requirement is met throughout.</source>
        <translation>Le besoin est satisfait de bout en bout.</translation>
    </message>
    <message>
        <source>Short by %1 (%2)</source>
        <translation>Déficit de %1 (%2)</translation>
    </message>
    <message>
        <source>Short by %1</source>
        <translation>Déficit de %1</translation>
    </message>
    <message>
        <source>W%1</source>
        <comment>week number</comment>
        <translation>S%1</translation>
    </message>
    <message>
        <source>Q%1</source>
        <comment>quarter of a year</comment>
        <translation>T%1</translation>
    </message>
    <message>
        <source>Today, as of %1</source>
        <translation>Aujourd’hui, au %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Sources: %1</source>
        <translation>Sources&#xa0;: %1</translation>
    </message>
    <message>
        <source>; and %1 more</source>
        <translation>&#x202f;; et %1 de plus</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>révision %1</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Pour %1</translation>
    </message>
    <message>
        <source>%1 records not shown: totals differ from the whole plan&apos;s</source>
        <translation>%1 fiches non montrées&#xa0;: les totaux diffèrent de ceux du plan entier</translation>
    </message>
    <message>
        <source>There is no such record of the kind &quot;%1&quot;.</source>
        <translation>Il n’existe pas de telle fiche de la catégorie «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Give the key of one that is in the plan.</source>
        <translation>Donnez la clé d’une fiche du plan.</translation>
    </message>
    <message>
        <source>%1 (situations together)</source>
        <translation>%1 (situations simultanées)</translation>
    </message>
    <message>
        <source>contributions at least %1</source>
        <translation>contributions au moins au statut %1</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>déclaré</translation>
    </message>
    <message>
        <source>as-of day</source>
        <translation>date de référence</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>The as-of day.</source>
        <translation>La date de référence.</translation>
    </message>
    <message>
        <source>First day on show.</source>
        <translation>Premier jour représenté.</translation>
    </message>
    <message>
        <source>Last day on show.</source>
        <translation>Dernier jour représenté.</translation>
    </message>
    <message>
        <source>Lowest status of a contribution that counts: declared, offered or confirmed.</source>
        <translation>Statut minimal d’une contribution pour compter&#xa0;: declared, offered ou confirmed.</translation>
    </message>
    <message>
        <source>Capabilities by time: where requirements are met, at risk or short.</source>
        <translation>Les capacités dans le temps&#xa0;: où les besoins sont satisfaits, à risque ou en déficit.</translation>
    </message>
    <message>
        <source>Situation or concurrency set; may be given more than once. Default: all.</source>
        <translation>Situation ou groupe de situations simultanées&#x202f;; répétable. Par défaut&#xa0;: toutes.</translation>
    </message>
    <message>
        <source>Only this capability and those below it.</source>
        <translation>Uniquement cette capacité et celles situées au-dessous.</translation>
    </message>
    <message>
        <source>Width of a column: month, quarter or year. Default: by the days on show.</source>
        <translation>Largeur d’une colonne&#xa0;: month, quarter ou year. Par défaut&#xa0;: selon les jours représentés.</translation>
    </message>
    <message>
        <source>Levels of rows that are unfolded. Default: as many as fit on a page.</source>
        <translation>Niveaux de lignes dépliés. Par défaut&#xa0;: autant qu’il en tient sur une page.</translation>
    </message>
    <message>
        <source>What each member supplies of one capability, against what is required.</source>
        <translation>Ce que chaque membre fournit d’une capacité, face au besoin.</translation>
    </message>
    <message>
        <source>Situation or concurrency set. Default: where most is missing.</source>
        <translation>Situation ou groupe de situations simultanées. Par défaut&#xa0;: là où il manque le plus.</translation>
    </message>
    <message>
        <source>The capability, a leaf. Default: the one of which most is missing.</source>
        <translation>La capacité, une feuille de l’arbre. Par défaut&#xa0;: celle dont il manque le plus.</translation>
    </message>
    <message>
        <source>Exercise series by time, with type, stage and host.</source>
        <translation>Les séries d’exercices dans le temps, avec le type, la phase et l’hôte.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caveats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Availability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, weakest in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, because of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From offered to available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is required or offered in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From offered to available: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waterfall of causes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From what is offered to what is available: what each cause takes away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The capability; of a branch the one of which most is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes away %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2. In %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes away %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members by capabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is required on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of what is available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over the ceiling of %1 of the requirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; second line: apportioned less fair share by %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking of shortfalls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, days of a whole requirement missing times 6 less the priority, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing falls short in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <comment>letter of a share over the ceiling</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gives %2, %3 of what is available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the requirement: over the ceiling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apportioned %1, fair share %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the ceiling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apportioned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2. %3 capabilities by %4 members; %5 shares over the ceiling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighted days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity x days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst shortfall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank %1: %2 weighted days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst shortfall %1, lowest coverage %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short on days from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2. %3 shortfalls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 in %3, %4 weighted days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each member&apos;s share of what is available on the as-of day, against ceiling and fair share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortfalls by the days of a requirement that are missing, weighed by priority.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileWriter</name>
    <message>
        <source>This cannot be written: %1.</source>
        <translation>Écriture impossible&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Look whether the disk is full and whether you may write there.</source>
        <translation>Vérifiez que le disque n’est pas plein et que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>A contribution on an agreement its member is not party to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contribution counts on no day. Add the party record, or take the agreement off the contribution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs %3, to which %2 is no party.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contributions wait for an agreement to enter into force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agreement without a first day is not in force, and what needs it does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no first day in force; %2 contributions need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agreement with fewer than two parties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agreement needs two different members. Add the party records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has party records of %2 members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A party&apos;s period reaches beyond its agreement&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the agreement&apos;s own period the party is not bound. Correct one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period of %1 reaches beyond that of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An implementing instrument outlives its parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After its parent ends, what it implements has no basis. Extend the parent or end the instrument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays in force after its parent %2 ends on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two memberships of one member in one alliance at the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of them is a mistake, or the earlier one was not ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 overlaps %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A membership without a role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the role member takes part in an alliance&apos;s situations. Say which role it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no role and does not count as a member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantities of a capability without a unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can tell what is counted: aircraft or squadrons. Give the capability a unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no unit, and %2 quantities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A requirement of a capability that has others below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only leaves take part in the gap arithmetic; this line does not. Require the leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requires %2, which is no leaf: it does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A contribution to a capability that has others below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only leaves take part in the gap arithmetic; this contribution does not. Name a leaf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gives %2, which is no leaf: it does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quantity is given</source>
        <translation>Aucune quantité n’est précisée</translation>
    </message>
    <message>
        <source>Unknown is not zero, but it cannot be counted either: the record is left out of every sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no quantity and does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quantity beyond the arithmetic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantities above 1e15 count as 1e15. Use a larger unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantity of %1 is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A capability that belongs to no framework</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views by framework do not show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has neither a framework nor a parent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A capability in another framework than its parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hierarchy belongs to one framework; a mapping relates two of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and its parent %2 are in different frameworks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capabilities that are each other&apos;s parents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tree cannot hold them: nothing rolls up. Clear one of the parents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parents of %1 lead back to it: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements that are each other&apos;s parents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An instrument cannot implement one that implements it. Clear one of the parents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parent instruments of %1 lead back to it: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label with a level its policy does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything made from this record is refused. Correct the label, or add the level to the policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is labelled %2, which is no level of the policy %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A release to somebody who does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member or alliance was deleted. Correct the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is releasable to %2, which does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A release to alliances that have no members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An alliance stands for its members in role member; without any the record goes to nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is releasable to alliances without members only: to nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More is apportioned than is required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On some day the targets of a requirement add up to more than it asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The targets of %1 add up to %2; it requires %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A requirement outside the period of its situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gap arithmetic goes by the requirement&apos;s own period. Correct one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host does not take part in its exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A host has a participation record of its own, which says in what role and with how many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 hosts %1 and has no participation in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dependency does not say all it must</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k-of-n needs its k, supports its weight, and every dependency its mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field %2 of %1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record that depends on itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says nothing. Delete it, or name what was meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the same record on both ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reference to a record that does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record names another that was deleted or never came in. What depends on it counts nothing. Correct or clear the reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field %3 of %1 names %2, which does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A required field is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it the record says nothing that can be counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A period that ends before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such a record is never valid. Exchange or correct its days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 begins on %2 and ends on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two records claim the same identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two records %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number outside its range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels and weights lie between 0 and 1, quantities are not negative. Such a quantity counts nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field %2 of %1 is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word that its scale does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyses do not know what it means. Use a word of the scale, or add the word to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field %2 of %1 says &quot;%3&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two party records of one member in one agreement at the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later status, such as a withdrawal, is recorded by ending the earlier record. End it, or merge the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An implementing instrument is in force before its parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until its parent enters into force, what it implements has no basis. Correct one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in force before its parent %2 enters into force on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agreement in force before it was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some apply with effect from an earlier day; more often one of the dates is a slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in force from %2 and was signed on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contributions need an agreement without a period of notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it a denunciation is reckoned to act at once. Enter the months of notice, 0 if there are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gives no months of notice; %2 contributions need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A provision binds a member that is no party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agreement obliges its parties only. Add the party record, or correct the direction of the provision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names %2, which is no party to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A membership reaches beyond the period of its alliance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is a member of what does not exist yet, or no longer. Correct one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An alliance that never has a member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its situations get no contribution, and what is releasable to it is releasable to nobody. Add the memberships.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no membership in role member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A capability that nothing refers to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no parent, nothing below it, and nobody requires, gives, trains or maps it. Place it in its hierarchy, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands alone: nothing refers to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contributions to a capability that nobody requires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They take part in no figure. Require the capability in a situation, or name another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No situation requires %1; %2 contributions give it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mapping between capabilities of one framework</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mapping relates two frameworks; inside one the hierarchy does. Correct one of its ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ends of %1 are in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A capability that is mapped to itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the same capability on both ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A contribution that is ready for no requirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts only where its notice to effect is no longer than the notice that is given. Correct it, or ask for another contribution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs %3 days of notice; whoever requires %2 gives at most %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A caveat outside the period of its contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On those days there is nothing to restrict. Correct one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A caveat excludes a situation that does not ask for the contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no effect on any figure. Is another situation meant, or another contribution?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 excludes %2, which does not require %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A caveat that excludes no situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on record, and no figure knows of it. Name the situations it rules out, if any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 excludes no situation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files and commands cannot tell them apart, and quantities may count twice. Rename or delete one of them, or merge the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two records that look like one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their names are alike, and their days and those who take part do not differ. Merge them, which keeps everything that refers to either, or tell them apart by their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 looks like %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two contributions that say the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only their keys differ; both count. Merge them unless there are two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 offers the same as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exercise with fewer than two participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exercise needs two different members who are not observers. Add the participations, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has participations of %2 members, observers left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exercise that was held on no day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the stage conduct on an exercise has days; without them no calendar shows it. Enter its first day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the stage %2 and no first day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half a place on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place needs both latitude and longitude. Enter the other, or clear the one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field %2 of %1 is empty and its counterpart is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An outcome before the exercise was held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not held yet has trained nobody. Correct the stage of the exercise, or clear the outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %3, but %2 has the stage %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A participation uses the contribution of another member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs what its own member offers. Correct the member, or the contribution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 uses %2, which is of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A participation uses more than its contribution offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the quantity of one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 uses %3 of %2, which offers %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More is asked for than the group has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k of n is never there when k is larger than n. Correct k, or add to the group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group &quot;%3&quot; of %2 asks for %4 of %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group of dependencies that does not agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records of one group have one mode and one k. Correct them, or name two groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records of the group &quot;%3&quot; of %2 differ in mode or k.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years without a figure in a series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sum or a share of those years leaves the member out. Enter the figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 has no figure %3 for %4 years in between, the first of them %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two units in one series of figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures in different units cannot be compared or added. Convert those that differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in &quot;%3&quot;, %2 in &quot;%4&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word for a scale that does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scale is a kind and a field, such as agreement.type. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names the scale %2, which does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word that its scale has anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record adds nothing. Delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 adds the word &quot;%2&quot;, which the scale has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record less classified than what it names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever may see the record learns of the other. Raise its label, or lower that of the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %3 and names %2, which is %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record released more widely than what it names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who may see the record may not see the other. Narrow its release, or widen that of the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is releasable to somebody to whom %2 is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target outside the period of its requirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It apportions what is not asked for on those days. Correct one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target for somebody who does not take part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only members of the alliance of a situation contribute to it. Add the membership, or apportion the part to another member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is for %2, who is in no day of it a member of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A situation that requires nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no gaps because nothing is asked for. Add its requirements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no requirement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A concurrency set of one situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A set says which situations happen together. Is another one missing, or the name misspelt?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the only situation of the set %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scenario overrides a value that changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan has another value than when the scenario was made; under the scenario its own still holds. Look whether it is still what was meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: scenario %2 sets &quot;%3&quot; in step %4, which the plan has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of a scenario that no longer has its record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record was deleted, or the value no longer fits, so that the scenario leaves it alone. Take the step out, or bring the record back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: scenario %2 cannot apply step %3 to it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scenario that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept of it is damaged. Remove it and make it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: scenario %2 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Fixes</name>
    <message>
        <source>It does not hold any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears the parent of %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message>
        <source>&quot;%1&quot; is no status of a contribution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such leaf capability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report has no such situation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A requirement has no first or last day, so that there is no sum over its days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the days to add up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No member has the indicator &quot;%1&quot; for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The indicators of the plan name those there are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Accords</translation>
    </message>
    <message>
        <source>A legal or technical instrument between members.</source>
        <translation>Un instrument juridique ou technique entre membres.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Legal force</source>
        <translation>Portée juridique</translation>
    </message>
    <message>
        <source>Parent instrument</source>
        <translation>Accord de rattachement</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signé le</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Préavis</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>Months from denunciation to its effect.</source>
        <translation>Mois entre la dénonciation et sa prise d’effet.</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Reconduction</translation>
    </message>
    <message>
        <source>Alliance</source>
        <translation>Alliance</translation>
    </message>
    <message>
        <source>Alliances</source>
        <translation>Alliances</translation>
    </message>
    <message>
        <source>An organisation or coalition that members belong to.</source>
        <translation>Une organisation ou une coalition à laquelle appartiennent des membres.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Mutual defence</source>
        <translation>Défense mutuelle</translation>
    </message>
    <message>
        <source>Whether its treaty has a mutual-defence clause.</source>
        <translation>Indique si son traité comporte une clause de défense mutuelle.</translation>
    </message>
    <message>
        <source>Capability</source>
        <translation>Capacité</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>Capacités</translation>
    </message>
    <message>
        <source>A node of a capability framework.</source>
        <translation>Un nœud d’un référentiel capacitaire.</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Référentiel</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Capacité supérieure</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Énoncé</translation>
    </message>
    <message>
        <source>What the capability is able to do.</source>
        <translation>Ce que la capacité permet de faire.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Domaine capacitaire</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Milieu</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Unit of measure of its quantities.</source>
        <translation>Unité de mesure de ses quantités.</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondance</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Correspondances</translation>
    </message>
    <message>
        <source>How a capability corresponds to one of another framework.</source>
        <translation>La façon dont une capacité correspond à celle d’un autre référentiel.</translation>
    </message>
    <message>
        <source>{capability} as {other}</source>
        <translation>{capability} en tant que {other}</translation>
    </message>
    <message>
        <source>Other capability</source>
        <translation>Autre capacité</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Caveat</source>
        <translation>Restriction</translation>
    </message>
    <message>
        <source>Caveats</source>
        <translation>Restrictions</translation>
    </message>
    <message>
        <source>A restriction on a contribution, and the situations it excludes.</source>
        <translation>Une restriction d’emploi d’une contribution, et les situations qu’elle exclut.</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Contribution</translation>
    </message>
    <message>
        <source>Excludes</source>
        <translation>Exclut</translation>
    </message>
    <message>
        <source>The situations the contribution is not available for.</source>
        <translation>Les situations pour lesquelles la contribution n’est pas disponible.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>Contributions</translation>
    </message>
    <message>
        <source>What a member offers, when, how soon and on which agreements.</source>
        <translation>Ce qu’un membre offre, quand, sous quel préavis et sur la base de quels accords.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>In the unit of the capability.</source>
        <translation>Dans l’unité de la capacité.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Notice to effect.</source>
        <translation>Délai de mise en œuvre.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>The agreements it needs.</source>
        <translation>Les accords dont elle a besoin.</translation>
    </message>
    <message>
        <source>Dependency</source>
        <translation>Dépendance</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Dépendances</translation>
    </message>
    <message>
        <source>A dependency of one record on another, beside those that follow from the records.</source>
        <translation>Une dépendance entre deux fiches, en plus de celles qui découlent des fiches elles-mêmes.</translation>
    </message>
    <message>
        <source>{dependent} relying on {on}</source>
        <translation>{dependent} tributaire de {on}</translation>
    </message>
    <message>
        <source>Dependent</source>
        <translation>Élément dépendant</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Dépend de</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Short name, unique among records of this kind.</source>
        <translation>Nom court, unique parmi les fiches de cette catégorie.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>First day; empty for unbounded.</source>
        <translation>Premier jour&#x202f;; vide si sans limite.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Last day covered; empty for unbounded.</source>
        <translation>Dernier jour couvert&#x202f;; vide si sans limite.</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Exercice</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Exercices</translation>
    </message>
    <message>
        <source>One instance of an exercise series.</source>
        <translation>Une édition d’une série d’exercices.</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 depuis %2</translation>
    </message>
    <message>
        <source>Frameworks</source>
        <translation>Référentiels</translation>
    </message>
    <message>
        <source>One hierarchy of capabilities, an alliance&apos;s or a national one.</source>
        <translation>Une hiérarchie de capacités, celle d’une alliance ou d’un pays.</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicateur</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicateurs</translation>
    </message>
    <message>
        <source>A member&apos;s figure for a year.</source>
        <translation>Un chiffre d’un membre pour une année.</translation>
    </message>
    <message>
        <source>{name} of {member} in {year}</source>
        <translation>{name} de {member} en {year}</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Mention de protection</translation>
    </message>
    <message>
        <source>Classification, and whom the record may be released to.</source>
        <translation>Classification, et à qui la fiche peut être diffusée.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Where the record comes from, with its date.</source>
        <translation>L’origine de la fiche, avec sa date.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Anything else worth knowing.</source>
        <translation>Toute autre information utile.</translation>
    </message>
    <message>
        <source>Line assessment</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Line assessments</source>
        <translation>Évaluations</translation>
    </message>
    <message>
        <source>How far a contribution is on one DOTMLPFI line.</source>
        <translation>L’avancement d’une contribution sur une ligne DOTMLPFI.</translation>
    </message>
    <message>
        <source>{line} of {contribution}</source>
        <translation>{line} de {contribution}</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>From 0 to 1.</source>
        <translation>De 0 à 1.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>A state or an organisation.</source>
        <translation>Un État ou une organisation.</translation>
    </message>
    <message>
        <source>ISO code</source>
        <translation>Code ISO</translation>
    </message>
    <message>
        <source>ISO 3166 alpha-3 code, where there is one.</source>
        <translation>Code ISO 3166 alpha-3, s’il existe.</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Adhésion</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>Adhésions</translation>
    </message>
    <message>
        <source>A member&apos;s place in an alliance, with its role and period.</source>
        <translation>La place d’un membre dans une alliance, avec son rôle et sa période.</translation>
    </message>
    <message>
        <source>{member} in {alliance}</source>
        <translation>{member} dans {alliance}</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>A capability that an exercise trains, and how that went.</source>
        <translation>Une capacité qu’un exercice entraîne, et avec quel résultat.</translation>
    </message>
    <message>
        <source>{capability} at {exercise}</source>
        <translation>{capability} lors de {exercise}</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>Participation</translation>
    </message>
    <message>
        <source>Participations</source>
        <translation>Participations</translation>
    </message>
    <message>
        <source>A member&apos;s part in an exercise.</source>
        <translation>La part d’un membre dans un exercice.</translation>
    </message>
    <message>
        <source>{member} in {exercise}</source>
        <translation>{member} dans {exercise}</translation>
    </message>
    <message>
        <source>Personnel</source>
        <translation>Effectifs</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>A member&apos;s standing in an agreement.</source>
        <translation>La position d’un membre dans un accord.</translation>
    </message>
    <message>
        <source>{member} in {agreement}</source>
        <translation>{member} dans {agreement}</translation>
    </message>
    <message>
        <source>Empty counts as ratified.</source>
        <translation>Vide équivaut à ratifié.</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Réserve</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Provisions</source>
        <translation>Dispositions</translation>
    </message>
    <message>
        <source>What an agreement provides, and from whom to whom.</source>
        <translation>Ce que prévoit un accord, de qui envers qui.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>From member</source>
        <translation>Débiteur</translation>
    </message>
    <message>
        <source>Who owes it; empty for every party.</source>
        <translation>Qui le doit&#x202f;; vide pour toutes les parties.</translation>
    </message>
    <message>
        <source>To member</source>
        <translation>Bénéficiaire</translation>
    </message>
    <message>
        <source>To whom it is owed; empty for every party.</source>
        <translation>À qui il est dû&#x202f;; vide pour toutes les parties.</translation>
    </message>
    <message>
        <source>Survives</source>
        <translation>Survie</translation>
    </message>
    <message>
        <source>How long it goes on after the agreement has ended.</source>
        <translation>Durée pendant laquelle elle subsiste après la fin de l’accord.</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Besoins</translation>
    </message>
    <message>
        <source>A situation&apos;s need of a quantity of a capability over a period.</source>
        <translation>Le besoin, dans une situation, d’une quantité d’une capacité pendant une période.</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Contributions with a longer notice do not count; empty takes the situation&apos;s.</source>
        <translation>Les contributions au préavis plus long ne comptent pas&#x202f;; vide reprend celui de la situation.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>1 is the highest, 5 the lowest.</source>
        <translation>1 est la plus haute, 5 la plus basse.</translation>
    </message>
    <message>
        <source>Scale word</source>
        <translation>Terme d’échelle</translation>
    </message>
    <message>
        <source>Scale words</source>
        <translation>Termes d’échelle</translation>
    </message>
    <message>
        <source>A word this plan adds to a scale, such as a further type of agreement.</source>
        <translation>Un terme que ce plan ajoute à une échelle, par exemple un autre type d’accord.</translation>
    </message>
    <message>
        <source>{scale}: {word}</source>
        <translation>{scale}&#xa0;: {word}</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Kind and field, for example agreement.type.</source>
        <translation>Catégorie et champ, par exemple agreement.type.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Terme</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>What a workspace remembers about itself.</source>
        <translation>Ce que le fichier retient de lui-même.</translation>
    </message>
    <message>
        <source>Situations</source>
        <translation>Situations</translation>
    </message>
    <message>
        <source>A planning situation that the coalition wants to be able to meet.</source>
        <translation>Une situation de planification à laquelle la coalition veut pouvoir faire face.</translation>
    </message>
    <message>
        <source>Mission type</source>
        <translation>Type de mission</translation>
    </message>
    <message>
        <source>Whose members take part; empty for every member.</source>
        <translation>Celle dont les membres participent&#x202f;; vide pour tous les membres.</translation>
    </message>
    <message>
        <source>Warning time before effect is needed.</source>
        <translation>Délai d’alerte avant que l’effet soit nécessaire.</translation>
    </message>
    <message>
        <source>Concurrency set</source>
        <translation>Groupe de simultanéité</translation>
    </message>
    <message>
        <source>Situations of one set happen together.</source>
        <translation>Les situations d’un même groupe ont lieu en même temps.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cibles</translation>
    </message>
    <message>
        <source>The part of a requirement apportioned to a member.</source>
        <translation>La part d’un besoin attribuée à un membre.</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished">Action</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished">Où</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation type="unfinished">Base juridique</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Source and label</source>
        <translation>Source et mention</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>the settings could not be saved.</source>
        <translation>les réglages n’ont pas pu être enregistrés.</translation>
    </message>
    <message>
        <source>Look whether you may write there.</source>
        <translation>Vérifiez que vous pouvez y écrire.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
</context>
<context>
    <name>entente</name>
    <message>
        <source>The workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this rule; may be given more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the rules instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What in the records somebody should look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no format &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use text, csv or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: entente [--language LANG] [FILE]   the workbench, in English (en) or French (fr)
       entente COMMAND FILE ...   one command, without a window

Commands:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
&quot;entente COMMAND --help&quot; tells its options. Exit codes: 0 done; 1 done, and found what it was asked
to look for; 2 wrong use; 3 bad input, nothing changed; 4 the workspace cannot be opened or written.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text (for people), csv or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the result to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what may be released to all of these members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Close it there, or work on a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--until lies before --from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no member &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n record(s) may not be released to this audience and are left out; totals differ from those of the whole plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder, or a file that ends in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not said where to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --to PATH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the plan as a table folder, or in the format of the suffix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this situation or concurrency set; may be given more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this capability, or the leaves of this branch; may be given more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest status that counts: declared (default), offered or confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under this scenario instead of the plan as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampled on the first of each month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --monthly: totals of each situation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --monthly --summary: and what they would be without each member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no capability &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;entente list FILE capabilities&quot; shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where capability falls short of what is required, and when: one row for each maximal period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proves the chain of entries unbroken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history is broken at entry %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history is unbroken: %1 entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace to import into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the sources as foreign tables, as this file says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says what would happen, and changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation>remarque</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>... and %1 more.</source>
        <translation>… et %1 de plus.</translation>
    </message>
    <message>
        <source>Nothing was imported: %1 problem(s) must be solved first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importer %1</translation>
    </message>
    <message>
        <source>interrupted; nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads table folders and files into a workspace: all of it, or nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to list, for example members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only records valid on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only records where this holds; FIELD may pass through references: alliance.kind=regional pact, provision.kind=defence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which fields to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only how many there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 have no column &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no kind &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the records of a kind, or counts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace to create.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills it with a sample: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label of records that have none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Set the default label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creates an empty workspace, or one with a sample plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A view, see &quot;entente views&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture: a file that ends in .svg, .png or .pdf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width and height in pixels of 1/96 inch, for example 1280x800.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark, print or high-contrast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The as-of day.</source>
        <translation>La date de référence.</translation>
    </message>
    <message>
        <source>Letters as shapes, for programs without the font.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation to show; may be given more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capability to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest status that counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month, quarter or year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels of the tree that are unfolded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--depth takes a number from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 1280x800.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no view &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;entente views&quot; lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --to X.svg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no theme &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use light, dark, print or high-contrast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1, %2 x %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws one view as a picture, as on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the views that render knows, with their options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entente: there is no command and no file &quot;%1&quot;.

</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entente: there is no display for a window.

</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the sample %1</source>
        <translation>Charger l’exemple %1</translation>
    </message>
    <message>
        <source>there is no sample called &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Adhésion</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Disponibilité opérationnelle</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Base juridique</translation>
    </message>
    <message>
        <source>Caveat</source>
        <translation>Restriction</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilité</translation>
    </message>
    <message>
        <source>No quantity is given</source>
        <translation>Aucune quantité n’est précisée</translation>
    </message>
    <message>
        <source>Quality is %1 %</source>
        <translation>La qualité est de %1&#x202f;%</translation>
    </message>
    <message>
        <source>Quality is %1 %, by %2</source>
        <translation>La qualité est de %1&#x202f;%, en raison de&#xa0;: %2</translation>
    </message>
    <message>
        <source>Not a member that takes part</source>
        <translation>N’est pas un membre participant</translation>
    </message>
    <message>
        <source>Outside its own period</source>
        <translation>Hors de sa propre période</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Seulement %1</translation>
    </message>
    <message>
        <source>Its status is too low</source>
        <translation>Son statut est insuffisant</translation>
    </message>
    <message>
        <source>Ready in %1 days, %2 are allowed</source>
        <translation>Prêt en %1 jours, %2 sont admis</translation>
    </message>
    <message>
        <source>Ready too late</source>
        <translation>Prêt trop tard</translation>
    </message>
    <message>
        <source>Its legal basis is not in force</source>
        <translation>Sa base juridique n’est pas en vigueur</translation>
    </message>
    <message>
        <source>A caveat excludes this situation</source>
        <translation>Une restriction exclut cette situation</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Non disponible</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajoutées</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiées</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangées</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>What was noticed</source>
        <translation>Ce qui a été relevé</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Par exemple</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Why, in %1 on %2</source>
        <translation>Pourquoi, dans %1, le %2</translation>
    </message>
    <message>
        <source>Nothing is required on this day.</source>
        <translation>Aucun besoin ce jour-là.</translation>
    </message>
    <message>
        <source>Short by %1 of %2 required.</source>
        <translation>Déficit de %1 sur un besoin de %2.</translation>
    </message>
    <message>
        <source>The requirement of %1 is met.</source>
        <translation>Le besoin de %1 est satisfait.</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Offert</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>Contributions</translation>
    </message>
    <message>
        <source>Nobody offers this capability.</source>
        <translation>Personne n’offre cette capacité.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>... and %1 more</source>
        <translation>… et %1 de plus</translation>
    </message>
    <message>
        <source>Required by</source>
        <translation>Requis par</translation>
    </message>
    <message>
        <source>Capability</source>
        <translation>Capacité</translation>
    </message>
    <message>
        <source>section</source>
        <translation>rubrique</translation>
    </message>
    <message>
        <source>COALITION</source>
        <translation>COALITION</translation>
    </message>
    <message>
        <source>LAW</source>
        <translation>DROIT</translation>
    </message>
    <message>
        <source>CAPABILITY</source>
        <translation>CAPACITÉ</translation>
    </message>
    <message>
        <source>EXERCISES</source>
        <translation>EXERCICES</translation>
    </message>
    <message>
        <source>FIGURES</source>
        <translation>CHIFFRES</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>PLAN</source>
        <translation>PLAN</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lacunes</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>OTHER RECORDS</source>
        <translation>AUTRES FICHES</translation>
    </message>
    <message>
        <source>There is no situation or concurrency set &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no concurrency set &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such situation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such capability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no level of the policy %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the label, or add the level to the policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 cannot be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which levels of the two policies are equivalent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 record(s) used here have no label: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give them a label, or set a default label for the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date says which months to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the first and the last day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period has more than %1 months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a later first day or an earlier last day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such leaf capability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a condition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write FIELD=VALUE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a label: %2</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une mention de protection&#xa0;: %2</translation>
    </message>
    <message>
        <source>Write POLICY/LEVEL, and after it //REL KEY;KEY or //REL @ALLIANCE, and //note where needed.</source>
        <translation>Écrivez POLITIQUE/NIVEAU, suivi au besoin de //REL CLÉ;CLÉ ou //REL @ALLIANCE, et de //note.</translation>
    </message>
    <message>
        <source>it names no policy and level.</source>
        <translation>elle ne nomme ni politique ni niveau.</translation>
    </message>
    <message>
        <source>its level is missing or holds a slash.</source>
        <translation>son niveau manque ou contient une barre oblique.</translation>
    </message>
    <message>
        <source>no member or alliance is called &quot;%1&quot;.</source>
        <translation>aucun membre ni alliance ne s’appelle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table begins with a row of column names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has %1 cells, the header only %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a cell that holds the delimiter itself between quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell is longer than %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote that is not closed in time does this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote is opened here and never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a quote inside a cell twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text follows the closing quote of this cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table folder</source>
        <translation>Dossier de tables</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no export to &quot;%1&quot; files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a folder, or a file with one of these suffixes: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 is missing; a %2 needs one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>The same %1 is already in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one of the two rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column is not known; what it says was not imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column is not known; it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has the column &quot;%1&quot; twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column &quot;%1&quot;, which identifies the rows, is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns of this table are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No kind of record has a table of this name; its rows were not imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that repeat an earlier one in every column are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that have the same %1 as an earlier one are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row with the same %1 stands already at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the same %1 whose periods touch or overlap are joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read as empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read as &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The braces in &quot;%1&quot; do not match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a brace itself twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no columns from &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column begins as &quot;%1&quot; says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;columns&quot; has a meaning inside a list only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row without this value is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day or month is not known; the date is kept as far as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date lies before the one it may not precede, which is taken instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular expression: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The condition compares with exactly one value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source &quot;%1&quot; has no column &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is needed and missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date.</translation>
    </message>
    <message>
        <source>Name its pattern in the mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days can be added to a whole date only, and only a whole number of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping has no translation for &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it to &quot;translate&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not found in the look-up &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a pair to the look-up, or say what becomes of it with &quot;otherwise&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>Check the decimal mark in the mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further values that are not known are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It is read as empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further values that are not known are read as empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format is &quot;%1&quot;, not &quot;entente mapping 1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mapping that was not read from a folder cannot include others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The included mapping &quot;%1&quot; cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; is used twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object in braces is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no meaning here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing.</source>
        <translation>«&#xa0;%1&#xa0;» manque.</translation>
    </message>
    <message>
        <source>true or false is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of refuse, skip, keep, empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is made by exactly one of value, column, columns, date, list, first and counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; has years of two digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say with &quot;century&quot; below which number they belong to the years 20xx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date needs &quot;year&quot; or &quot;text&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition has exactly one of is, isNot, in, notIn, empty, atLeast, atMost, matches and any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition tests either a &quot;column&quot; or a &quot;value&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; lies outside the folder of the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A delimiter is one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither utf-8 nor windows-1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has %1 cells for %2 columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source has either a &quot;file&quot;, or &quot;columns&quot; and &quot;rows&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A look-up needs a &quot;source&quot; or &quot;pairs&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly one of columns, split and rows says what there is one of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most three levels of &quot;each&quot; are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of first, refuse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output has no column &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping has no source &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source &quot;%1&quot; needs itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that do not meet the conditions are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns differ from those of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cell &quot;%1&quot; says that the value is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping has no look-up &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The look-up &quot;%1&quot; needs itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By an explicit pair &quot;%1&quot; is read as empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By an explicit pair &quot;%1&quot; is read as &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code table has the same code twice with different results; the first is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No kind of record has a table of this name; the file was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no table; it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file in this folder is called like a kind of record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not called like a kind of record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call it one of: %1; or import it through a mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a file of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not UTF-8 and was read as Windows-1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delimiter is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tab</source>
        <translation>une tabulation</translation>
    </message>
    <message>
        <source>Rows without any value were skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows have fewer cells than the header; the missing cells were read as empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows have more cells than the header; the further ones are empty and were dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as CSV with the encoding UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is neither UTF-8 nor Windows-1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is in UTF-16, which is not read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a spreadsheet or archive, not a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet as CSV with the encoding UTF-8, or import the file under its suffix .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds a NUL byte: it is binary, or text in UTF-16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is binary, not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not valid UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is below %2.</source>
        <translation>%1 est inférieur à %2.</translation>
    </message>
    <message>
        <source>%1 is not between %2 and %3.</source>
        <translation>%1 n’est pas compris entre %2 et %3.</translation>
    </message>
    <message>
        <source>Write a point as the decimal mark, and no grouping.</source>
        <translation>Écrivez un point comme séparateur décimal, sans séparateur de milliers.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no.</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni yes ni no.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a word of this scale.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un terme de cette échelle.</translation>
    </message>
    <message>
        <source>Use one of: %1; or add the word to the scale %2.%3.</source>
        <translation>Utilisez l’un de&#xa0;: %1&#x202f;; ou ajoutez le terme à l’échelle %2.%3.</translation>
    </message>
    <message>
        <source>there is no %1 &quot;%2&quot;.</source>
        <translation>rien ne correspond à «&#xa0;%2&#xa0;» (%1).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not begin with a kind.</source>
        <translation>«&#xa0;%1&#xa0;» ne commence pas par une catégorie.</translation>
    </message>
    <message>
        <source>Write kind:key, for example agreement:SOFA-1.</source>
        <translation>Écrivez catégorie:clé, par exemple agreement:SOFA-1.</translation>
    </message>
    <message>
        <source>the text has %1 characters; the most is %2.</source>
        <translation>le texte compte %1 caractères&#x202f;; le maximum est %2.</translation>
    </message>
    <message>
        <source>the text holds a null character.</source>
        <translation>le texte contient un caractère nul.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot identify a record: it holds a semicolon, a line break or blanks at an end.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut identifier une fiche&#xa0;: il contient un point-virgule, un saut de ligne ou des blancs à une extrémité.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a key: it holds two slashes together, ends with one, or begins with @.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut être une clé&#xa0;: elle contient deux barres obliques consécutives, se termine par une, ou commence par @.</translation>
    </message>
    <message>
        <source>the records it touches have changed since.</source>
        <translation>les fiches concernées ont changé depuis.</translation>
    </message>
    <message>
        <source>the file&apos;s structure has changed since.</source>
        <translation>la structure du fichier a changé depuis.</translation>
    </message>
    <message>
        <source>a recorded change does not fit the records.</source>
        <translation>une modification enregistrée ne correspond pas aux fiches.</translation>
    </message>
    <message>
        <source>The file was changed by something other than Entente; restore it from a copy.</source>
        <translation>Le fichier a été modifié par autre chose qu’Entente&#x202f;; restaurez-le depuis une copie.</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>Check the name, or create it with &quot;entente new&quot;.</source>
        <translation>Vérifiez le nom, ou créez-le avec «&#xa0;entente new&#xa0;».</translation>
    </message>
    <message>
        <source>this is a folder, not a workspace.</source>
        <translation>c’est un dossier, non un plan.</translation>
    </message>
    <message>
        <source>To read a table folder, import it into a workspace.</source>
        <translation>Pour lire un dossier de tables, importez-le dans un plan.</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>Vérifiez que vous pouvez le lire.</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>le fichier est vide.</translation>
    </message>
    <message>
        <source>Restore it from a copy.</source>
        <translation>Restaurez-le depuis une copie.</translation>
    </message>
    <message>
        <source>this is not a workspace: it is not an SQLite file.</source>
        <translation>ce n’est pas un plan&#xa0;: ce n’est pas un fichier SQLite.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .entente.</source>
        <translation>Choisissez un fichier qui se termine par .entente.</translation>
    </message>
    <message>
        <source>the file is truncated: its header is incomplete.</source>
        <translation>le fichier est tronqué&#xa0;: son en-tête est incomplet.</translation>
    </message>
    <message>
        <source>this SQLite file belongs to another program.</source>
        <translation>ce fichier SQLite appartient à un autre programme.</translation>
    </message>
    <message>
        <source>the file is truncated: it has %1 of %2 bytes.</source>
        <translation>le fichier est tronqué&#xa0;: il compte %1 octets sur %2.</translation>
    </message>
    <message>
        <source>the disk is full; nothing was changed.</source>
        <translation>le disque est plein&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Libérez de l’espace et réessayez.</translation>
    </message>
    <message>
        <source>reading or writing failed (%1); nothing was changed.</source>
        <translation>la lecture ou l’écriture a échoué (%1)&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Check the disk and that there is space on it.</source>
        <translation>Vérifiez le disque et l’espace disponible.</translation>
    </message>
    <message>
        <source>the file may not be written.</source>
        <translation>le fichier ne peut pas être modifié.</translation>
    </message>
    <message>
        <source>Save a copy elsewhere and work on that.</source>
        <translation>Enregistrez une copie ailleurs et travaillez sur celle-ci.</translation>
    </message>
    <message>
        <source>another program is using the file.</source>
        <translation>un autre programme utilise le fichier.</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>Fermez-le là-bas, puis réessayez.</translation>
    </message>
    <message>
        <source>the file is damaged (%1).</source>
        <translation>le fichier est endommagé (%1).</translation>
    </message>
    <message>
        <source>a value in the file is too large.</source>
        <translation>une valeur du fichier est trop grande.</translation>
    </message>
    <message>
        <source>the file exists already.</source>
        <translation>le fichier existe déjà.</translation>
    </message>
    <message>
        <source>Choose another name, or remove it first.</source>
        <translation>Choisissez un autre nom, ou supprimez-le d’abord.</translation>
    </message>
    <message>
        <source>its folder does not exist.</source>
        <translation>son dossier n’existe pas.</translation>
    </message>
    <message>
        <source>Create the folder first.</source>
        <translation>Créez d’abord le dossier.</translation>
    </message>
    <message>
        <source>it is of the wrong type.</source>
        <translation>il est d’un type incorrect.</translation>
    </message>
    <message>
        <source>the text is too long.</source>
        <translation>le texte est trop long.</translation>
    </message>
    <message>
        <source>the value of &quot;%1&quot; in record %2 of table &quot;%3&quot; is not one this program writes: %4</source>
        <translation>la valeur de «&#xa0;%1&#xa0;» dans la fiche %2 de la table «&#xa0;%3&#xa0;» n’est pas de celles que ce programme écrit&#xa0;: %4</translation>
    </message>
    <message>
        <source>It was changed by something other than Entente; restore it from a copy.</source>
        <translation>Il a été modifié par autre chose qu’Entente&#x202f;; restaurez-le depuis une copie.</translation>
    </message>
    <message>
        <source>it is no identifier.</source>
        <translation>ce n’est pas un identifiant.</translation>
    </message>
    <message>
        <source>the table &quot;%1&quot; does not have the columns it should.</source>
        <translation>la table «&#xa0;%1&#xa0;» n’a pas les colonnes attendues.</translation>
    </message>
    <message>
        <source>it holds a %1 &quot;%2&quot; that does not belong in a workspace.</source>
        <translation>il contient un élément (%1) «&#xa0;%2&#xa0;» qui n’a pas sa place dans un plan.</translation>
    </message>
    <message>
        <source>the table &quot;%1&quot; is missing.</source>
        <translation>la table «&#xa0;%1&#xa0;» manque.</translation>
    </message>
    <message>
        <source>it was written by a newer version of Entente (format %1; this one reads up to %2).</source>
        <translation>il a été écrit par une version plus récente d’Entente (format %1&#x202f;; celle-ci lit jusqu’à %2).</translation>
    </message>
    <message>
        <source>Open it with the newer version.</source>
        <translation>Ouvrez-le avec la version plus récente.</translation>
    </message>
    <message>
        <source>the copy could not be put in place.</source>
        <translation>la copie n’a pas pu être mise en place.</translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation>Choisissez un autre nom ou dossier.</translation>
    </message>
    <message>
        <source>Save a copy and work on that.</source>
        <translation>Enregistrez une copie et travaillez sur celle-ci.</translation>
    </message>
    <message>
        <source>another program has this workspace open.</source>
        <translation>un autre programme a ouvert ce fichier.</translation>
    </message>
    <message>
        <source>%1 has this workspace open on %2 (%3, process %4).</source>
        <translation>%1 a ouvert ce fichier sur %2 (%3, processus %4).</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message>
        <source>Means %1</source>
        <translation>Signifie %1</translation>
    </message>
    <message>
        <source>2026, 2026-03, 2026-03-01 or %1</source>
        <translation>2026, 2026-03, 2026-03-01 ou %1</translation>
    </message>
    <message>
        <source>Enter is done, Shift+Enter a new line</source>
        <translation>Entrée pour valider, Maj+Entrée pour une nouvelle ligne</translation>
    </message>
    <message>
        <source>Several, with semicolons between them</source>
        <translation>Plusieurs, séparés par des points-virgules</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date.</translation>
    </message>
    <message>
        <source>Write 2026, 2026-03, 2026-03-01 or %1.</source>
        <translation>Écrivez 2026, 2026-03, 2026-03-01 ou %1.</translation>
    </message>
    <message>
        <source>%1 %2 fit “%3”, such as %4 and %5.</source>
        <translation>%1 %2 correspondent à «&#xa0;%3&#xa0;», par exemple %4 et %5.</translation>
    </message>
    <message>
        <source>Type more of it, or choose one from the list.</source>
        <translation>Continuez la saisie, ou choisissez dans la liste.</translation>
    </message>
    <message>
        <source>There is no %1 “%2”.</source>
        <translation>Rien ne correspond à «&#xa0;%2&#xa0;» (%1).</translation>
    </message>
    <message>
        <source>Choose one from the list, or add it first.</source>
        <translation>Choisissez dans la liste, ou ajoutez-le d’abord.</translation>
    </message>
    <message>
        <source>How many to show at most; 10 unless told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes the plan as the action of this rank proposes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes a number from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--apply changes the plan itself, not what some may see of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no action of rank %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close a gap: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The single changes that close the most of the gaps from today on, each with its exact effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the workspace, or list the rules with --rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: step %2 of the scenario sets &quot;%3&quot;, which the plan has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: step %2 of the scenario cannot be applied to it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of a requirement, 0 to 1, beyond which a member&apos;s share is flagged; the plan&apos;s setting &quot;ceiling&quot;, else 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--ceiling takes a number from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of what is available comes from few members, and who is asked for more than the ceiling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The indicator that weighs the shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year of the indicator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not said what weighs the shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --indicator NAME and --year Y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each member would bear by its weight, and how far its targets are from that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortfall, unapportioned and non-delivery side by side, with what is available by status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --ledgers: also the sums of branches, never netted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each cause takes away from what is offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --attribution: only the period of the largest shortfall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --attribution: quantity times days, added up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside another scenario: what either lacks, and how much more. &quot;plan&quot; is the plan as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without these members, and agreements written agreement:KEY, beside the plan as it stands; &quot;each&quot;: the total without each member in turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the N members that give most, on every day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs --%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no agreement &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--without-worst takes a number from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table folders, CSV files, workbooks (.xlsx, .ods), or the data of the mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list, show KEY, add KEY, or remove KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With add: the member leaves on that day, with all it gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With add: the agreement is not in force from that day on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With add: the contribution is not there before that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With add: the contribution or requirement has that quantity; +N and -N change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With add: one more requirement, for days that are first and last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; lacks a &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 2027-03-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no contribution or requirement &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; are no days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write them FROM/UNTIL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not said what changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --withdraw, --lapse, --delay, --quantity or --require.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not list, show, add or remove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not said which scenario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its key; &quot;plan&quot; is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps named sets of changes that are laid over the plan and never touch it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member that is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook, a file that ends in .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day on which it may see what its labels say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not said whom to ask, or where to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --member KEY --to X.xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 record(s) that concern this member may not be released to it and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a workbook for one member to fill in; import takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A requirement has no first or last day, so that its days cannot be added up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the days to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not hold any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day of signature is not known either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was signed after its last day. Correct its dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets %1 enter into force with its signature, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its parent ends before it begins. Correct one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends %1 with its parent %2, on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are capabilities below %1, which would have to follow. Move the branch by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves %1 into the framework of its parent %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletes %1, to which nothing refers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletes %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caveat would exclude nothing. Correct it, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes %2 out of what %1 excludes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds %2 to the participants of %1 in the role host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears the outcome of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets the quantity of %1 to the %2 that %3 offers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no fix for this; correct the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two periods have no day in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts the period of %1 to that of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both begin on the same day. Correct one of them, or merge the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends %1 on %2, the day before %3 begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes who does not exist out of the release of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raises the label of %1 to %3, that of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two releases have nobody in common as they are written. Correct one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrows the release of %1 to that of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only two records of one kind can be merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two records is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be without %2. Correct the field, or delete the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears what does not exist from the field %2 of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchanges the days of %1: from %2 until %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no number; correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets the field %2 of %1 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes &quot;%3&quot; in the field %2 of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the word &quot;%1&quot; to the scale %2 of this plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one member has to be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook has no sheet &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its sheets are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook holds macros; they were neither run nor read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No kind of record has a table of this name; the sheet was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sheet of this workbook is called like a kind of record; its sheets are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call them by these names: %1; or import the workbook through a mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member itself is not among what may be released to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its record a label that it may see, or the plan a default label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no workbook, whatever its name says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as .xlsx or .ods in a spreadsheet program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook is protected by a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy without a password, and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook is in the format of before 2007.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook is larger than any that can be imported at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it into smaller workbooks, or import it as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is cut off or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get it again, or open it in a spreadsheet program and save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; would unpack from %2 to %3: no spreadsheet is packed so tightly, and it was not unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file would unpack to more than %1; it was not unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario &quot;%1&quot; cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it and make it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no scenario &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;entente scenario FILE list&quot; shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new record is in the plan already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo what added it, or change that record instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save scenario %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove scenario %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished">%1 au %2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is one of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in force at some time of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refers to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished">vide</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>In force: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a record that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refers to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind:key, or a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key or name</source>
        <translation type="unfinished">Clé ou nom</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished">jusqu’au %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished">%1, %2</translation>
    </message>
    <message>
        <source>“%1” is no step from a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write +3y, +6m, -2w or +10d, or several such as +1y6m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no date to count from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the date itself, such as 2026-03-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” leads out of the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates lie in the years 1 to 9999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save view %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a view “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished">Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Rename view %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete view %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the view to begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another record is called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the other key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would come to be above itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the parents of the two first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; leads nowhere from %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a field, or a kind that refers to it, and after a reference a point and a field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; ends at a kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it with a field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column of the table has this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no column here that can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no row here. To add records, paste the columns that identify them too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another %1 has the same identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook is in the binary format (.xlsb).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no workbook in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; of the workbook is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the name of no cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell refers to a text that the workbook does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number %1 is shown as a date and is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is no spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook has a cell beyond the last column that a sheet can have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell holds a time of day, &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is too large: %1 columns and %2 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it, or import it as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells in columns without a name in the header were not imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formulas are not computed; what they gave when the workbook was saved was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell holds an error, &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it in the workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell is a formula, and the workbook does not say what it gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open and save the workbook in a spreadsheet program, or write the value in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number %1 is neither a year nor a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers in a column of dates were read as the dates they stand for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell holds the date %1, where a number belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheets make dates of what looks like one; format the cell as a number or text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of day beside a date was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates that the sheet shows as a month or a year were read as that month or year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cells to %1%2 are merged: it cannot be known which of them the value is meant for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the merging, and write the value into each cell it is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is hidden; it was read all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet has hidden columns; they were read all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden rows were read all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is gone from the workbook; nothing was read for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is none of the survey&apos;s; it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the survey asked is gone from the workbook, or of another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send out a new survey, or take the answers over by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The survey is about a member that this plan does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the plan that the survey was made from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The survey of %1, as of %2, revision %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hidden column that tells the rows apart is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the answers over into a fresh survey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row stands twice in the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row was not asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is about no record of this member that the plan still has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contributions belong into the empty tinted rows of their sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that were asked about are gone from the sheet; their records stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed to &quot;%2&quot;, which was not asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it in the plan yourself, if it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan has changed since the survey was made; the member&apos;s answer replaces what it says now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is for the member %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell was not asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a &quot;%1&quot; already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another key, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1, revision %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 contributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workbook shows what the plan &quot;%1&quot; records about %2, as of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Go through the sheets named at the bottom of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Where a cell is tinted, correct it or fill it in. All other cells are locked; what is wrong there, write into the note of the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. New contributions go into the empty tinted rows at the end of the sheet &quot;contributions&quot;: at least a capability. The key may stay empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4. A date may be a day (2026-03-05), a month (2026-03) or a year (2026). Empty means without limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5. An empty cell means that nothing is known or said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6. Do not add, move or rename sheets or columns. Save the workbook and send it back; both .xlsx and .ods will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes in the plan before the planners have looked at each answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file gives this cell twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook has more than %1 filled cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook has a cell beyond the last row or column that a sheet can have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell holds %1 characters; the most is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cells of the workbook hold more than %1 of text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; of the workbook is damaged at line %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file in a spreadsheet program and save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1, every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 records; a sheet has fewer rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a table folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has %1 characters; a cell of a workbook holds %2 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a table folder, or shorten the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has %1 parts; no spreadsheet has so many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; is packed in an unusual way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one entry changed, field by field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change of one record, which may be gone by now; with --at what it said then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan at a moment: a revision (12), a day (2027-03-01), a time (2027-03-01T12:00, UTC) or now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs from moment A to moment B (now unless given).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as kind:key, for example member:DEU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no %1 &quot;%2&quot;, and never was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was not in the plan at revision %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second moment goes with --compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--entry, --compare and --record or --at ask different things.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask one of them at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who changed what, and when; what the plan was at a moment, and what differs between two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records as the plan had them at a moment of its history: a revision, a day, a time (UTC).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more findings name it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the search was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no revision %1; the plan stands at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the history has no entry %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no moment of the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a revision (12), a day (2027-03-01), a time (2027-03-01T12:00) or now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only records of this kind; may be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first N.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage, 0 to 1, below which a capability counts as lost; 1 unless given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theta takes a number from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--top takes a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every record ranked by what its loss would cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What falls away, and from which day; may be given several times. A party leaves after its agreement&apos;s notice months. Without a date: from the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member gives notice on that day to leave every agreement it is a party of; may be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gaps that this opens or deepens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to N reasons for each row instead of the shortest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --remove KIND:KEY[@DATE] or --denounce MEMBER[@DATE].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--all-chains takes a number from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What falls when something falls away: which records, from which day, why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look for: every word begins a word of the record, in any case and with or without accents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only records of this kind, for example members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most records to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a whole number above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no word to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at least a letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading all texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more; --limit shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds records by any of their words, and says where the words stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What depends on this record, directly or by way of others, with the number of steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the records hang together: components, rings, articulation points, or what depends on one record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 x quality %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> x available %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> x %1 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each counts with quantity x quality, or nothing where membership, period, status, readiness, legal basis or a caveat fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend or replace %1: in force until %2 instead of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten the notice of %1 from %2 to %3 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the caveat %1 for this situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise %1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the status of %1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the quantity of %1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not been anywhere there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figure is on show. Go to a section that has one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more. Another word narrows them down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days to look at have no beginning or no end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --from and --until.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theta is a coverage from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not begin with a kind of record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write KIND:KEY or KIND:KEY@DATE, as member:DEU@2027-01-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing depends on records of kind %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry %1, &quot;%2&quot;, was written before the file was brought to format %3; what the plan was before that cannot be told from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy made before that change of format still has it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::AboutDialog</name>
    <message>
        <source>About Entente</source>
        <translation>À propos d’Entente</translation>
    </message>
    <message>
        <source>&lt;p&gt;Version %1, with Qt %2.&lt;/p&gt;&lt;p&gt;A workbench for planning in a coalition: who has promised what, when, on which legal basis, and what depends on it. It works without a network; everything is in the one file you opened.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. It comes without any warranty; you may use, study, share and change it under the terms of that licence.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Version %1, avec Qt %2.&lt;/p&gt;&lt;p&gt;Un atelier de planification en coalition : qui a promis quoi, quand, sur quelle base juridique, et ce qui en dépend. Il fonctionne sans réseau ; tout se trouve dans le seul fichier que vous avez ouvert.&lt;/p&gt;&lt;p&gt;Logiciel libre sous la licence publique générale GNU, version 3 ou ultérieure. Il est fourni sans aucune garantie ; vous pouvez l’utiliser, l’étudier, le partager et le modifier selon les termes de cette licence.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Entente</source>
        <translation>Entente</translation>
    </message>
</context>
<context>
    <name>entente::Actions</name>
    <message>
        <source>Nothing to %1</source>
        <translation>Rien à faire&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1&#xa0;: %2 (%3)</translation>
    </message>
    <message>
        <source>Open &amp;sample</source>
        <translation>Ouvrir un e&amp;xemple</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Plans &amp;récents</translation>
    </message>
    <message>
        <source>&amp;Export plan</source>
        <translation>&amp;Exporter le plan</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Aller à</translation>
    </message>
    <message>
        <source>&amp;New plan ...</source>
        <translation>&amp;Nouveau plan …</translation>
    </message>
    <message>
        <source>&amp;Open ...</source>
        <translation>&amp;Ouvrir …</translation>
    </message>
    <message>
        <source>Save a &amp;copy ...</source>
        <translation>Enregistrer une &amp;copie …</translation>
    </message>
    <message>
        <source>&amp;Import table folder ...</source>
        <translation>&amp;Importer un dossier de tables …</translation>
    </message>
    <message>
        <source>Export &amp;figure ...</source>
        <translation>Exporter la fi&amp;gure …</translation>
    </message>
    <message>
        <source>C&amp;lose plan</source>
        <translation>&amp;Fermer le plan</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Search or command</source>
        <translation>&amp;Recherche ou commande</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Fold &amp;navigation</source>
        <translation>Replier la &amp;navigation</translation>
    </message>
    <message>
        <source>Hide &amp;inspector</source>
        <translation>Masquer l’&amp;inspecteur</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>&amp;Contraste élevé</translation>
    </message>
    <message>
        <source>&amp;Normal rows</source>
        <translation>Lignes &amp;normales</translation>
    </message>
    <message>
        <source>C&amp;ompact rows</source>
        <translation>Lignes c&amp;ompactes</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Entente</source>
        <translation>À &amp;propos d’Entente</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affi&amp;chage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Import &amp;file ...</source>
        <translation>Importer un &amp;fichier ...</translation>
    </message>
    <message>
        <source>Import through a &amp;mapping ...</source>
        <translation>Importer par une &amp;correspondance ...</translation>
    </message>
    <message>
        <source>Member s&amp;urvey ...</source>
        <translation>&amp;Questionnaire à un membre ...</translation>
    </message>
    <message>
        <source>Ne&amp;xt part of the window</source>
        <translation>Partie &amp;suivante de la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Previous part of the window</source>
        <translation>Partie &amp;précédente de la fenêtre</translation>
    </message>
</context>
<context>
    <name>entente::AsOfEdit</name>
    <message>
        <source>&amp;As of</source>
        <translation>&amp;Au</translation>
    </message>
    <message>
        <source>As-of day</source>
        <translation>Date de référence</translation>
    </message>
    <message>
        <source>The day on which the plan is looked at</source>
        <translation>Le jour auquel le plan est considéré</translation>
    </message>
    <message>
        <source>A month back</source>
        <translation>Un mois en arrière</translation>
    </message>
    <message>
        <source>A month forward</source>
        <translation>Un mois en avant</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Look at the plan as of today</source>
        <translation>Considérer le plan à la date d’aujourd’hui</translation>
    </message>
</context>
<context>
    <name>entente::AsOfSlider</name>
    <message>
        <source>As-of day</source>
        <translation type="unfinished">Date de référence</translation>
    </message>
    <message>
        <source>Moves the as-of day of the whole window. Arrows: a day; Ctrl and arrows: to where a record begins or ends; Page keys: a month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::CalendarSection</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Drawing the calendar ...</source>
        <translation>Tracé du calendrier …</translation>
    </message>
    <message>
        <source>No exercises yet</source>
        <translation>Encore aucun exercice</translation>
    </message>
    <message>
        <source>The calendar shows exercises by series, with their stage and host.</source>
        <translation>Le calendrier montre les exercices par série, avec leur phase et leur hôte.</translation>
    </message>
    <message>
        <source>Go to exercises</source>
        <translation>Aller aux exercices</translation>
    </message>
</context>
<context>
    <name>entente::ChangesModel</name>
    <message>
        <source>What</source>
        <translation type="unfinished">Action</translation>
    </message>
    <message>
        <source>Kind or place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record or column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished">Refusées</translation>
    </message>
    <message>
        <source>Would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished">Modifiées</translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished">Ajoutées</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a column of a referenced record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
</context>
<context>
    <name>entente::DeletionDialog</name>
    <message>
        <source>%1 %2, by %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>... and %1 more</source>
        <translation type="unfinished">… et %1 de plus</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished">Suppr</translation>
    </message>
    <message>
        <source>Other records refer to what is deleted. One undo brings everything back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else is concerned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot stand without it, and goes too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can stay; the reference would be cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other records refer to what is deleted. Deleting all that refers to it takes %1 more records. One undo brings everything back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1, clear %2 references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
</context>
<context>
    <name>entente::DifferenceView</name>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record and field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>... and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::DraftForm</name>
    <message>
        <source>Add %1</source>
        <translation type="unfinished">Ajouter&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation type="unfinished">Créer&#xa0;: %1</translation>
    </message>
    <message>
        <source>“%1” is needed.</source>
        <translation type="unfinished">«&#xa0;%1&#xa0;» est nécessaire.</translation>
    </message>
    <message>
        <source>Add and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds it (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds it and asks for the next one (Ctrl+Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::FigurePane</name>
    <message>
        <source>%1 as a table</source>
        <translation>%1 en tableau</translation>
    </message>
    <message>
        <source>Drawing %1</source>
        <translation>Tracé&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no figure to export.</source>
        <translation>Il n’y a pas de figure à exporter.</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exporter&#xa0;: %1</translation>
    </message>
    <message>
        <source>SVG picture (*.svg);;PDF document (*.pdf);;PNG picture (*.png)</source>
        <translation>Image SVG (*.svg);;Document PDF (*.pdf);;Image PNG (*.png)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exporté vers %1</translation>
    </message>
</context>
<context>
    <name>entente::FigureTools</name>
    <message>
        <source>Show as table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Export as SVG, PDF or PNG (Ctrl+E)</source>
        <translation>Exporter en SVG, PDF ou PNG (Ctrl+E)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
</context>
<context>
    <name>entente::FigureView</name>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Copier en tableau</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>Export picture...</source>
        <translation>Exporter l’image …</translation>
    </message>
</context>
<context>
    <name>entente::FilterChips</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Click to change it; Delete takes it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the filter away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away the filter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::FilterDialog</name>
    <message>
        <source>Filter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished">Colonne</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text; * stands for anything, ? for one character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to look for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished">Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
    <message>
        <source>&amp;Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;ndition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records to refer to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys or names, with ; between several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number, or empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2027, 2027-03 or a day, or empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the first or the last day, or both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the least or the most, or both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name at least one record.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::FindingsModel</name>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished">%1 %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>entente::FindingsSection</name>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Tout %1</translation>
    </message>
    <message>
        <source>Return or a double click leads to the record.</source>
        <translation>Entrée ou un double-clic mène à la fiche.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun constat</translation>
    </message>
    <message>
        <source>The check rules look for dangling references, reversed periods, duplicates, missing units and labels, and the like.</source>
        <translation>Les règles de contrôle cherchent les renvois sans cible, les périodes inversées, les doublons, les unités et les mentions de protection manquantes, et autres anomalies.</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 constat</translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation>%1 constats</translation>
    </message>
    <message>
        <source>Looking for a fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for fixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan has changed meanwhile. Ask for the fixes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix all: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two records is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix all of this rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the record where it is edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that the filters let through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 findings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::FixPreviewDialog</name>
    <message>
        <source>Fix all: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these can be fixed by the program. Correct the records one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One change, as one step in the history, which undo takes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes, as one step in the history, which undo takes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One finding stays: it needs somebody to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 findings stay: they need somebody to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>... and %1 more.</source>
        <translation type="unfinished">… et %1 de plus.</translation>
    </message>
    <message>
        <source>Fix 1 finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix %1 findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Fermer</translation>
    </message>
</context>
<context>
    <name>entente::FormField</name>
    <message>
        <source>Only the beginning of %1 characters is shown: too long to edit here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 characters are too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A form takes up to %1; longer texts come by import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a whole number from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a whole number, %1 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a whole number, such as 12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number such as %1, %2 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number such as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refers to nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::GapsSection</name>
    <message>
        <source>Gaps</source>
        <translation>Lacunes</translation>
    </message>
    <message>
        <source>Width of a column</source>
        <translation>Largeur d’une colonne</translation>
    </message>
    <message>
        <source>The least certain contributions that still count</source>
        <translation>Les contributions les moins certaines qui comptent encore</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Looking for gaps ...</source>
        <translation>Recherche des lacunes …</translation>
    </message>
    <message>
        <source>Click a cell above to see who supplies what against the requirement.</source>
        <translation>Cliquez sur une case ci-dessus pour voir qui fournit quoi face au besoin.</translation>
    </message>
    <message>
        <source>%1 or better (all)</source>
        <translation>%1 ou mieux (tout)</translation>
    </message>
    <message>
        <source>%1 or better</source>
        <translation>%1 ou mieux</translation>
    </message>
    <message>
        <source>Status: all</source>
        <translation>Statut&#xa0;: tous</translation>
    </message>
    <message>
        <source>Status: %1 or better</source>
        <translation>Statut&#xa0;: %1 ou mieux</translation>
    </message>
    <message>
        <source>Nothing is required yet</source>
        <translation>Encore aucun besoin</translation>
    </message>
    <message>
        <source>Gaps are what situations require and members do not supply. Begin with a requirement, or import a table folder.</source>
        <translation>Les lacunes sont ce que les situations exigent et que les membres ne fournissent pas. Commencez par un besoin, ou importez un dossier de tables.</translation>
    </message>
    <message>
        <source>Go to requirements</source>
        <translation>Aller aux besoins</translation>
    </message>
    <message>
        <source>Looking for the worst capability</source>
        <translation>Recherche de la capacité la plus en déficit</translation>
    </message>
    <message>
        <source> · %1 hidden from this audience</source>
        <translation> · %1 masquées à ces destinataires</translation>
    </message>
    <message>
        <source>Supply against requirement</source>
        <translation>Offre et besoin</translation>
    </message>
    <message>
        <source>%1, %2 records hidden</source>
        <translation>%1, %2 fiches masquées</translation>
    </message>
    <message>
        <source>%1 of %2 required capabilities fall short at some time</source>
        <translation>%1 des %2 capacités requises sont en déficit à un moment donné</translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for causes ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the members ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for shortfalls ...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::HistoryModel</name>
    <message>
        <source>undone by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes back %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::HistorySection</name>
    <message>
        <source>Compare two shows what differs between the plans after these entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one entry to see what it changed, or two to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what it changed ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1, by %2, %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 took it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes back entry %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing two moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revision %1 (now)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs between revision %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs from revision %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking what can be taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan has changed meanwhile. Ask again for what can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert the rest of entry %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert this...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A revision (12), a day (2027-03-01), a time (2027-03-01T12:00, UTC) or now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision or day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs between the plans after the two entries that are selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has changed since this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what taking this entry back would do, and does it when you accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That record is not in the plan any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is kept by the program and has no table of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry that the filters let through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every edit stands here with who made it, when, and what it changed; each can be taken back by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::ImportDialog</name>
    <message>
        <source>&amp;Load mapping ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve mapping ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remember the mapping in this plan as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation type="unfinished">Correspondance</translation>
    </message>
    <message>
        <source>This mapping has rules that the editor cannot show. It is used as its file says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished">Source</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it would do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change anything to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation type="unfinished">Importer %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished">Lecture de %1</translation>
    </message>
    <message>
        <source>Working out what %1 says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported 1 row from %1</source>
        <translation type="unfinished">1 ligne importée de %1</translation>
    </message>
    <message>
        <source>Imported %1 rows from %2</source>
        <translation type="unfinished">%1 lignes importées de %2</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a mapping</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::ImportPreviewDialog</name>
    <message>
        <source>Import 1 row</source>
        <translation>Importer 1 ligne</translation>
    </message>
    <message>
        <source>Import %1 rows</source>
        <translation>Importer %1 lignes</translation>
    </message>
    <message>
        <source>Nothing can be imported from %1: one problem must be solved first. It is all or nothing.</source>
        <translation>Rien ne peut être importé de %1&#xa0;: un problème doit d’abord être résolu. C’est tout ou rien.</translation>
    </message>
    <message>
        <source>Nothing can be imported from %1: %2 problems must be solved first. It is all or nothing.</source>
        <translation>Rien ne peut être importé de %1&#xa0;: %2 problèmes doivent d’abord être résolus. C’est tout ou rien.</translation>
    </message>
    <message>
        <source>%1 says nothing that the plan does not say already.</source>
        <translation>%1 ne dit rien que le plan ne dise déjà.</translation>
    </message>
    <message>
        <source>One step in the history, which undo takes back.</source>
        <translation>Une seule étape dans l’historique, que l’annulation retire.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importer %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>entente::ImportPreviewPanel</name>
    <message>
        <source>Search in the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation type="unfinished">Problèmes %1</translation>
    </message>
    <message>
        <source>Records %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished">Lignes</translation>
    </message>
    <message>
        <source>Notes %1</source>
        <translation type="unfinished">Remarques %1</translation>
    </message>
</context>
<context>
    <name>entente::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Hide the inspector (Ctrl+I)</source>
        <translation>Masquer l’inspecteur (Ctrl+I)</translation>
    </message>
    <message>
        <source>Explaining the gap</source>
        <translation>Explication de la lacune</translation>
    </message>
    <message>
        <source>Select a record, or a cell of a figure, to see what it is, what it refers to and what refers to it.</source>
        <translation>Sélectionnez une fiche, ou une case d’une figure, pour voir ce qu’elle est, ce à quoi elle renvoie et ce qui la cite.</translation>
    </message>
    <message>
        <source>What was selected is no longer in the plan.</source>
        <translation type="unfinished">Ce qui était sélectionné n’est plus dans le plan.</translation>
    </message>
</context>
<context>
    <name>entente::LabelBanner</name>
    <message>
        <source>No label</source>
        <translation>Sans mention de protection</translation>
    </message>
    <message>
        <source>Some of what is on show has no label, and the plan has no default one. It cannot be exported.</source>
        <translation>Une partie de ce qui est montré n’a pas de mention de protection, et le plan n’en a pas par défaut. L’exportation est impossible.</translation>
    </message>
    <message>
        <source>Highest level and narrowest release of everything on show: %1</source>
        <translation>Niveau le plus élevé et diffusion la plus étroite de tout ce qui est montré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Mention de protection&#xa0;: %1</translation>
    </message>
    <message>
        <source>NOT RELEASABLE</source>
        <translation>NON DIFFUSABLE</translation>
    </message>
    <message>
        <source>REL %1</source>
        <comment>releasable to</comment>
        <translation>REL %1</translation>
    </message>
</context>
<context>
    <name>entente::LabelEdit</name>
    <message>
        <source>Releasable to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose rules the level is one of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished">Niveau</translation>
    </message>
    <message>
        <source>From the lowest to the highest of the policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Releasable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom the record may be shown to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note on how to handle it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the plan: %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equals %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::LensBar</name>
    <message>
        <source>This plan</source>
        <translation>Ce plan</translation>
    </message>
    <message>
        <source>The scenario laid over the plan</source>
        <translation>Le scénario superposé au plan</translation>
    </message>
    <message>
        <source>Only what may be released to them takes part</source>
        <translation>Seul ce qui peut leur être diffusé est pris en compte</translation>
    </message>
    <message>
        <source>The planning situation that gaps are looked at for</source>
        <translation>La situation de planification pour laquelle les lacunes sont examinées</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>Base plan</source>
        <translation>Plan de base</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Every situation</source>
        <translation>Toutes les situations</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Pour %1</translation>
    </message>
    <message>
        <source>a member that is gone</source>
        <translation>un membre disparu</translation>
    </message>
    <message>
        <source>Audience: %1</source>
        <translation>Destinataires&#xa0;: %1</translation>
    </message>
    <message>
        <source>Situation: %1</source>
        <translation>Situation&#xa0;: %1</translation>
    </message>
    <message>
        <source>A lens is not at its default: this is not simply the plan of today.</source>
        <translation>Un réglage de vue n’est pas à sa valeur par défaut&#xa0;: ce n’est pas simplement le plan d’aujourd’hui.</translation>
    </message>
    <message>
        <source>This plan has no scenarios yet</source>
        <translation>Ce plan n&apos;a pas encore de scénario</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>Scénario : %1</translation>
    </message>
</context>
<context>
    <name>entente::MainWindow</name>
    <message>
        <source>Entente</source>
        <translation>Entente</translation>
    </message>
    <message>
        <source>As %1 ...</source>
        <translation>En %1 …</translation>
    </message>
    <message>
        <source>Read only: %1 You can look, analyse and export; to change it, save a copy.</source>
        <translation>Lecture seule&#xa0;: %1 Vous pouvez consulter, analyser et exporter&#x202f;; pour modifier, enregistrez une copie.</translation>
    </message>
    <message>
        <source>Save a copy ...</source>
        <translation>Enregistrer une copie …</translation>
    </message>
    <message>
        <source>%1 – Entente</source>
        <translation>%1 – Entente</translation>
    </message>
    <message>
        <source>there is no plan to import into.</source>
        <translation>il n’y a pas de plan dans lequel importer.</translation>
    </message>
    <message>
        <source>Open a plan or make a new one, then drop it again.</source>
        <translation>Ouvrez un plan ou créez-en un, puis déposez à nouveau.</translation>
    </message>
</context>
<context>
    <name>entente::MappingEditor</name>
    <message>
        <source>Left as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished">Colonne</translation>
    </message>
    <message>
        <source>Constant or template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date by pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 translated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looked up in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows become</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields and where they come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row &amp;becomes one of the</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. NATO or SHIPS-{Country}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. d.M.yyyy; yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished">Valeur</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation of values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code table beside the source, e.g. codes.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it as empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olumn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;nstant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date &amp;patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look up in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>... its column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>... gives its column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unknown values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needed for new records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::MemberDialog</name>
    <message>
        <source>Member survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workbook with what the plan records about one member, as far as that may be released to it. The member fills in what it is asked, and Import takes the answers back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make survey ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
</context>
<context>
    <name>entente::MergeDialog</name>
    <message>
        <source>Merge %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays and %2 goes. Choose for each field whose value stays; whatever refers to %2 will refer to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will refer to the record that stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep %1 instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
    <message>
        <source>%1 (stays)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (goes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished">vide</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One reference moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 references move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that come to say the same become one: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that related the two to each other go: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One undo takes it all back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes: it relates the two to each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 becomes one with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in the field %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>... and more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::MessageStrip</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>entente::Navigation</name>
    <message>
        <source>Sections</source>
        <translation>Rubriques</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>entente::NextActions</name>
    <message>
        <source>Next best actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what would close the gap ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single change closes any of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes this change in the plan, as one edit that can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes %1 (quantity x days), %2 weighted days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are worked out under a scenario. Go back to the base plan to apply one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are worked out for an audience. Show the plan for everyone to apply one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan is read only. Save a copy to apply one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan has changed meanwhile; the actions are being worked out again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::Palette</name>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still reading the plan ...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::PasteDialog</name>
    <message>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished">Ajoutées</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished">Modifiées</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished">Refusées</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row holds the names of the &amp;columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How numbers and dates are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Numbers and dates as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
    <message>
        <source>Paste 1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows find their records by what identifies them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows go to the selected record and those below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is pasted until what is refused is put right: it is all or nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step in the history, which undo takes back.</source>
        <translation type="unfinished">Une seule étape dans l’historique, que l’annulation retire.</translation>
    </message>
</context>
<context>
    <name>entente::PastePreviewModel</name>
    <message>
        <source>empty</source>
        <translation type="unfinished">vide</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (left out)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::PickerModel</name>
    <message>
        <source>Create %1 ‘%2’ …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::PlanFiles</name>
    <message>
        <source>Entente plan (*.entente)</source>
        <translation>Plan Entente (*.entente)</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Ouverture de %1</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Nouveau plan</translation>
    </message>
    <message>
        <source>New plan.entente</source>
        <translation>Nouveau plan.entente</translation>
    </message>
    <message>
        <source>Creating %1</source>
        <translation>Création de %1</translation>
    </message>
    <message>
        <source>Opening the sample %1</source>
        <translation>Ouverture de l’exemple %1</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Ouvrir un plan</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>%1 copy.entente</source>
        <translation>%1 copie.entente</translation>
    </message>
    <message>
        <source>a plan cannot be copied onto itself.</source>
        <translation>un plan ne peut être copié sur lui-même.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Saved a copy as %1</source>
        <translation>Copie enregistrée sous %1</translation>
    </message>
</context>
<context>
    <name>entente::PlanView</name>
    <message>
        <source>%1, %2 situations at once</source>
        <translation>%1, %2 situations simultanées</translation>
    </message>
    <message>
        <source>Checking the plan</source>
        <translation>Contrôle du plan</translation>
    </message>
    <message>
        <source>Reading labels</source>
        <translation>Lecture des mentions de protection</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>révision %1</translation>
    </message>
    <message>
        <source>%1, read only</source>
        <translation>%1, lecture seule</translation>
    </message>
    <message>
        <source>%1, saved</source>
        <translation>%1, enregistrée</translation>
    </message>
    <message>
        <source>The scenario %1 is gone; the window shows the base plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario %1: figures and explanations show it. Tables and forms show the base plan, and what you edit there goes to the base plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the base plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::RecordForm</name>
    <message>
        <source>Cannot be changed: %1</source>
        <translation type="unfinished">Non modifiable&#xa0;: %1</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation type="unfinished">Modifier %1 de %2</translation>
    </message>
    <message>
        <source>“%1” is needed.</source>
        <translation type="unfinished">«&#xa0;%1&#xa0;» est nécessaire.</translation>
    </message>
    <message>
        <source>Create %1 %2 as %3 of %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::RecordHistory</name>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the history of a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 earlier changes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::RecordListEdit</name>
    <message>
        <source>Add by key or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::RecordPane</name>
    <message>
        <source>May not be released to the audience chosen above.</source>
        <translation type="unfinished">Ne peut être diffusé aux destinataires choisis ci-dessus.</translation>
    </message>
    <message>
        <source>What others say about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not in force on %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::RecordPicker</name>
    <message>
        <source>Choices for %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::RecordSearch</name>
    <message>
        <source>Reading all texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::RecordTable</name>
    <message>
        <source>New %1</source>
        <translation>Créer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Search %1</source>
        <translation>Rechercher&#xa0;: %1</translation>
    </message>
    <message>
        <source>Looks in every column. “column: text” looks in one, for example “%1: …”.</source>
        <translation>Cherche dans toutes les colonnes. «&#xa0;colonne: texte&#xa0;» cherche dans une seule, par exemple «&#xa0;%1: …&#xa0;».</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>Copier les cellules</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>Vider les cellules</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Add %1 %2</source>
        <translation>Ajouter&#xa0;: %1 %2</translation>
    </message>
    <message>
        <source>In force on %1</source>
        <translation>En vigueur le %1</translation>
    </message>
    <message>
        <source>Only what is in force on %1</source>
        <translation>Uniquement ce qui est en vigueur le %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 sur %2 %3</translation>
    </message>
    <message>
        <source>%1, %2 in force</source>
        <translation>%1, %2 en vigueur</translation>
    </message>
    <message>
        <source>%1 · read only: %2</source>
        <translation>%1 · lecture seule&#xa0;: %2</translation>
    </message>
    <message>
        <source>No %1 yet</source>
        <translation>Encore vide&#xa0;: %1</translation>
    </message>
    <message>
        <source>The one %1 is hidden by the filter.</source>
        <translation>L’unique fiche (%1) est masquée par le filtre.</translation>
    </message>
    <message>
        <source>All %1 %2 are hidden by the filter.</source>
        <translation>Le filtre masque tout&#xa0;: %1 %2.</translation>
    </message>
    <message>
        <source>None in force on %1</source>
        <translation>Rien en vigueur le %1</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Rien trouvé pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Tout afficher&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cannot be changed: %1</source>
        <translation>Non modifiable&#xa0;: %1</translation>
    </message>
    <message>
        <source>Adds a %1 (Insert)</source>
        <translation>Ajoute&#xa0;: %1 (Inser)</translation>
    </message>
    <message>
        <source>The new %1 is there, but the filter hides it.</source>
        <translation>La nouvelle fiche (%1) est là, mais le filtre la masque.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>L’afficher</translation>
    </message>
    <message>
        <source>Duplicate %1 %2</source>
        <translation>Dupliquer&#xa0;: %1 %2</translation>
    </message>
    <message>
        <source>Delete %1 %2?</source>
        <translation>Supprimer&#xa0;: %1 %2&#x202f;?</translation>
    </message>
    <message>
        <source>Clear %1 of %2</source>
        <translation>Vider %1 de %2</translation>
    </message>
    <message>
        <source>Clear %1 cells</source>
        <translation>Vider %1 cellules</translation>
    </message>
    <message>
        <source>Nothing passes the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that the audience may see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 %2</source>
        <translation type="unfinished">Supprimer&#xa0;: %1 %2</translation>
    </message>
    <message>
        <source>Copy with titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as a table to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change selected %1 ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill down 1 cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill down %1 cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 of %2 %3</source>
        <translation type="unfinished">Modifier %1 de %2 %3 {1 ?}</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%1 de %2</translation>
    </message>
    <message>
        <source>Paste 1 cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste into %1 cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan has changed since the preview; nothing was pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste 1 row into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste %1 rows into %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then sort by this, ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then sort by this, descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter %1 ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1</source>
        <translation type="unfinished">Tout %1</translation>
    </message>
    <message>
        <source>%1 (to begin with)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save view ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename view ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not begin with this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only records with certain values (Ctrl+Shift+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns, groups and saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those with this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of these %2 may not be released to the audience and are greyed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 are hidden: they may not be released to the audience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them greyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New %1 like %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::RecordTableModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>a %1 that does not exist</source>
        <translation>fiche inexistante (%1)</translation>
    </message>
    <message>
        <source>Not in force on %1.</source>
        <translation>Pas en vigueur le %1.</translation>
    </message>
    <message>
        <source>Cannot be changed: %1</source>
        <translation>Non modifiable&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 %2%3</source>
        <translation>%1 %2%3</translation>
    </message>
    <message>
        <source>%1 Required.</source>
        <translation>%1 Obligatoire.</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>Modifier %1 de %2</translation>
    </message>
    <message>
        <source>The record is no longer there.</source>
        <translation>La fiche n’existe plus.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Delete %1 %2</source>
        <translation>Supprimer&#xa0;: %1 %2</translation>
    </message>
    <message>
        <source>From another record; change it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May not be released to the audience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 records, folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 1</source>
        <translation type="unfinished">%1 1</translation>
    </message>
</context>
<context>
    <name>entente::RelationList</name>
    <message>
        <source>Folds the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfolds the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a %1 that is there, or a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the %1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all %1 in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key or name of the %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1 %2</source>
        <translation type="unfinished">Ajouter&#xa0;: %1 %2</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation type="unfinished">Modifier %1 de %2</translation>
    </message>
    <message>
        <source>%1 is referred to by %2 other records. Delete it in its table, or change them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 %2</source>
        <translation type="unfinished">Supprimer&#xa0;: %1 %2</translation>
    </message>
</context>
<context>
    <name>entente::RelationRow</name>
    <message>
        <source>not in force on the as-of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads to the %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit here (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1 here (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 out (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::RevertDialog</name>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the edit set %2 to %3; now it is %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the edit changed it, and it has been removed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the edit removed it; it is there again with %2 %3 instead of %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: another record is called that by now: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the edit added it; by now %2 others refer to it, among them %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the edit added it; by now %2 refers to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it would refer again to %2, which is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1, by %2, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking it back is one step in the history, which undo takes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything it changed is as it was before: there is nothing to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later edits stand in the way of a part of it. The rest can be taken back as one step in the history; what is in the way stays as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later edits stand in the way of all of it, and nothing can be taken back. Take those back first, or correct the records by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>... and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::SearchField</name>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation>Rechercher (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Recherche ou commande</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing is called &quot;%1&quot;.</source>
        <translation>Rien ne s’appelle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Finds records by any of their words, views, settings and actions</source>
        <translation>Trouve les fiches par n&apos;importe lequel de leurs mots, les vues, les réglages et les commandes</translation>
    </message>
</context>
<context>
    <name>entente::Segments</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>entente::ShortcutsDialog</name>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>Modifier la cellule</translation>
    </message>
    <message>
        <source>F2, or type</source>
        <translation>F2, ou saisir</translation>
    </message>
    <message>
        <source>Take the value and go on</source>
        <translation>Prendre la valeur et continuer</translation>
    </message>
    <message>
        <source>Enter, Tab</source>
        <translation>Entrée, Tab</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Nouvelle fiche</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Inser</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Maj+D</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>Vider les cellules</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Delete records</source>
        <translation>Supprimer les fiches</translation>
    </message>
    <message>
        <source>Ctrl+Delete</source>
        <translation>Ctrl+Suppr</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>Copier les cellules</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Search in the table</source>
        <translation>Chercher dans le tableau</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Move the cursor</source>
        <translation>Déplacer le curseur</translation>
    </message>
    <message>
        <source>Arrow keys, Home, End, Page Up, Page Down</source>
        <translation>Flèches, Origine, Fin, Page préc., Page suiv.</translation>
    </message>
    <message>
        <source>Fold or unfold a row</source>
        <translation>Replier ou déplier une ligne</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Go to the record</source>
        <translation>Aller à la fiche</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Zoom and move through time</source>
        <translation>Zoomer et se déplacer dans le temps</translation>
    </message>
    <message>
        <source>Ctrl or Shift with the wheel</source>
        <translation>Ctrl ou Maj avec la molette</translation>
    </message>
    <message>
        <source>Next or previous part of the window</source>
        <translation>Partie suivante ou précédente de la fenêtre</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Maj+Tab</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished">Inspecteur</translation>
    </message>
    <message>
        <source>Copy cells with their titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste, with a preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the selected records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of the column: sort, filter, group, hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold or unfold a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, or leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back what was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the choices of a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down, or type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date from the one that is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+3y, +6m, -2w, +10d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the new record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the line of a list in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the line out of its list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::SourcePane</name>
    <message>
        <source>&amp;Delimiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::Sparkline</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished">%1 (%2)</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2 (%3)</translation>
    </message>
</context>
<context>
    <name>entente::StartPage</name>
    <message>
        <source>No longer in %1</source>
        <translation>N’est plus dans %1</translation>
    </message>
    <message>
        <source>Changed %1, in %2</source>
        <translation>Modifié le %1, dans %2</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Entente</source>
        <translation>Entente</translation>
    </message>
    <message>
        <source>Who has promised what, when, on which legal basis, and what depends on it.</source>
        <translation>Qui a promis quoi, quand, sur quelle base juridique, et ce qui en dépend.</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Nouveau plan</translation>
    </message>
    <message>
        <source>An empty plan in a file of its own.</source>
        <translation>Un plan vide dans son propre fichier.</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Ouvrir un plan</translation>
    </message>
    <message>
        <source>Any .entente file; you can also drop it on the window.</source>
        <translation>N’importe quel fichier .entente&#x202f;; vous pouvez aussi le déposer sur la fenêtre.</translation>
    </message>
    <message>
        <source>Recent plans</source>
        <translation>Plans récents</translation>
    </message>
    <message>
        <source>Plans you open are listed here.</source>
        <translation>Les plans que vous ouvrez apparaissent ici.</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Retirer de cette liste</translation>
    </message>
    <message>
        <source>Samples to learn on</source>
        <translation>Exemples pour apprendre</translation>
    </message>
</context>
<context>
    <name>entente::StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>Annuler le traitement en cours</translation>
    </message>
</context>
<context>
    <name>entente::Transfer</name>
    <message>
        <source>Import a table folder</source>
        <translation>Importer un dossier de tables</translation>
    </message>
    <message>
        <source>Save a copy and import into that.</source>
        <translation>Enregistrez une copie et importez dans celle-ci.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lecture de %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importer %1</translation>
    </message>
    <message>
        <source>Imported 1 row from %1</source>
        <translation>1 ligne importée de %1</translation>
    </message>
    <message>
        <source>Imported %1 rows from %2</source>
        <translation>%1 lignes importées de %2</translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>Exporter en %1</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>Exportation vers %1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exporté vers %1</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables and mappings (%1 *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file through a mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import which file through %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survey of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 survey %2.xlsx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1; %2 records that the member may not see were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::ValueDialog</name>
    <message>
        <source>Change several %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished">Colonne</translation>
    </message>
    <message>
        <source>Change 1 record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
    <message>
        <source>&amp;Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entente::Workspace</name>
    <message>
        <source>the file may not be written.</source>
        <translation>le fichier ne peut pas être modifié.</translation>
    </message>
    <message>
        <source>it was opened for reading.</source>
        <translation>il a été ouvert en lecture.</translation>
    </message>
    <message>
        <source>its folder may not be written.</source>
        <translation>son dossier ne peut pas être modifié.</translation>
    </message>
    <message>
        <source>a %1 needs a value for &quot;%2&quot;.</source>
        <translation>une valeur est nécessaire pour «&#xa0;%2&#xa0;» (%1).</translation>
    </message>
    <message>
        <source>Fill it in, or leave the record out.</source>
        <translation>Renseignez-la, ou renoncez à la fiche.</translation>
    </message>
    <message>
        <source>there is a %1 &quot;%2&quot; already.</source>
        <translation>«&#xa0;%2&#xa0;» existe déjà (%1).</translation>
    </message>
    <message>
        <source>Choose another key.</source>
        <translation>Choisissez une autre clé.</translation>
    </message>
    <message>
        <source>there is nothing to undo.</source>
        <translation>il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>there is nothing to redo.</source>
        <translation>il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was done before the file was brought to format %2, and cannot be taken back past that.</source>
        <translation>«&#xa0;%1&#xa0;» date d’avant le passage du fichier au format %2, et ne peut être annulé au-delà.</translation>
    </message>
    <message>
        <source>The copy made before that change of format still has it.</source>
        <translation>La copie faite avant ce changement de format le contient encore.</translation>
    </message>
    <message>
        <source>a copy cannot take the place of the plan itself.</source>
        <translation>une copie ne peut prendre la place du plan lui-même.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Save a copy and work on that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the history has no entry %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label of a %1 releases it to somebody who has no identifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the members and alliances of the label again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
