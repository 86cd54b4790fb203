// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/formatreference.h"

#include "model/records/fieldtext.h"

#include <QStringList>

namespace entente {

namespace {

// The reference is in English whatever the user's language: it is part of the sources, and compared.

QString latin(const char *text)
{
    return QString::fromUtf8(text);
}

QString code(const QString &text)
{
    return QLatin1Char('`') + text + QLatin1Char('`');
}

QString typeOf(const Field &field)
{
    switch (field.type) {
    case FieldType::Text:
        return field.longText ? QStringLiteral("text, may have several lines") : QStringLiteral("text");
    case FieldType::Integer:
        return QStringLiteral("whole number");
    case FieldType::Number:
        return QStringLiteral("number");
    case FieldType::Boolean:
        return QStringLiteral("yes or no");
    case FieldType::Date:
        return QStringLiteral("date");
    case FieldType::Term:
        return QStringLiteral("word of the scale");
    case FieldType::Reference:
        return QStringLiteral("one of [%1](#%1)").arg(latin(field.target().plural));
    case FieldType::References:
        return QStringLiteral("list of [%1](#%1)").arg(latin(field.target().plural));
    case FieldType::AnyReference:
        return QStringLiteral("any record, `kind:key`");
    case FieldType::Label:
        return QStringLiteral("label");
    }
    return {};
}

QString rangeOf(const Field &field)
{
    const bool hasMinimum = field.minimum > -1e300;
    const bool hasMaximum = field.maximum < 1e300;
    if (hasMinimum && hasMaximum)
        return QStringLiteral("From %1 to %2.").arg(numberText(field.minimum), numberText(field.maximum));
    if (hasMinimum)
        return QStringLiteral("At least %1.").arg(numberText(field.minimum));
    return hasMaximum ? QStringLiteral("At most %1.").arg(numberText(field.maximum)) : QString();
}

QString meaningOf(const Field &field)
{
    QStringList sentences;
    const QString help = latin(field.help);
    sentences << (help.isEmpty() ? latin(field.title) + QLatin1Char('.') : help) << rangeOf(field);
    QStringList words;
    for (const char *word : field.scale)
        words << code(latin(word));
    if (!words.isEmpty())
        sentences << QStringLiteral("Words: %1.").arg(words.join(QStringLiteral(", ")));
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' ')).replace(QLatin1Char('|'), QLatin1String("\\|"));
}

QString sectionOf(const Kind &kind)
{
    QString text = QStringLiteral("\n## %1\n\n%2\n\n").arg(latin(kind.plural), latin(kind.help));
    QStringList identity;
    for (const Field *field : kind.identity())
        identity << code(latin(field->name));
    text += QStringLiteral("File `%1.csv`; in references `%2:...`; a row is identified by %3.\n\n")
                .arg(latin(kind.plural), latin(kind.name), identity.join(QStringLiteral(", ")));
    text += QStringLiteral("| column | type | unit | required | meaning |\n|---|---|---|---|---|\n");
    for (const Field &field : kind.fields)
        text += QStringLiteral("| `%1` | %2 | %3 | %4 | %5 |\n")
                    .arg(latin(field.name), typeOf(field), latin(field.unit),
                         field.required ? QStringLiteral("yes") : QString(), meaningOf(field));
    return text;
}

const char *const introduction = R"(# The table folder

One CSV file (RFC 4180, UTF-8, header row) for each kind of record. This page is generated from the
descriptions of the kinds; do not edit it by hand.

- Columns may stand in any order. Unknown columns and files are reported and not read.
- A missing file means that there is nothing to say about that kind. A missing column leaves the field
  as it is, an empty cell clears it.
- A row whose identity the plan already has updates that record; other rows add records. Records
  without a row stay. The same identity twice is refused.
- One refused row refuses the whole import; nothing is changed then.
- Dates are `2026`, `2026-03` or `2026-03-05`, and are kept as written. `until` is the last day covered.
  An empty date is unbounded.
- Numbers have a decimal point and no grouping.
- References are keys. Records without a key are named by their identifying columns joined by `/`, with
  dates as the days they mean, e.g. `party:SOFA-1/FIN/2026-01-01`. Lists are separated by `;`. Keys hold
  no `;` and no `//`, do not end with `/` and do not begin with `@`.
- A label is `POLICY/LEVEL`, then `//REL` with the members and alliances (`@KEY`) it may be released to,
  then `//` and a handling note: `NATO/RESTRICTED//REL FIN;@EFTA//Exercise use only`. `//REL` alone means
  to nobody.
- A scale takes the words listed here and those of the table `terms`.

## Workbooks

An `.xlsx` or `.ods` workbook holds the same tables: a sheet called like each file (`members`), with the same
headers, and the same rules. Beyond them:

- Export writes texts as texts, whatever they begin with: no cell is a formula. Full dates from March 1900 on are
  dates; partial and earlier ones are the text as written. Numbers that a spreadsheet would not keep exactly are
  texts. The hidden sheet `_lists` offers the words of the scales. A text of more than 32767 characters is refused.
- The first row that says anything is the header. In a column of dates a number of up to four digits is a year, a
  larger one a serial day (of 1900 or 1904, as the workbook says); a date shown as a month or a year is that month
  or year.
- Formulas are not computed: what they gave when the workbook was saved is taken, with a note; without a result
  they are refused. Errors, merged cells and cells of more than 65535 characters are refused by cell,
  e.g. `plan.xlsx:contributions!D17`.
- Hidden rows, columns and sheets are read, with a warning. Sheets and columns of other names, cells outside the
  columns of the header, and macros are not read, with a warning.
- A survey (`entente survey`) is a workbook for one member. What comes back is compared with what was asked
  (hidden sheets `_asked`, `_survey`): the tinted cells that were changed and the new contributions are imported,
  any other change is refused by cell.
)";

} // namespace

QString formatReference(const Catalogue &catalogue)
{
    QString text = latin(introduction);
    for (const Kind *kind : catalogue.kinds())
        if (!kind->internal)
            text += sectionOf(*kind);
    return text;
}

} // namespace entente
