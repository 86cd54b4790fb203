// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tabletext.h"

#include "model/interchange/tablefolder.h"
#include "model/records/identity.h"

namespace entente::test {

ImportInput tablesOf(const std::vector<TableText> &texts)
{
    ImportInput input;
    for (const auto &[stem, bytes] : texts) {
        const QString name = QString::fromLatin1(stem) + QLatin1String(".csv");
        auto opened = CsvReader::fromBytes(bytes, name);
        if (!opened) {
            input.refused.push_back(opened.error());
            continue;
        }
        CsvReader &reader = opened.value();
        TableRows table;
        table.kind = QString::fromLatin1(stem);
        table.header = reader.header();
        table.files << name;
        table.storage.push_back(reader.buffer());
        for (;;) {
            const auto more = reader.next();
            if (!more) {
                input.refused.push_back(more.error());
                continue;
            }
            if (!more.value())
                break;
            table.cells.insert(table.cells.end(), reader.cells().begin(), reader.cells().end());
            table.origins.push_back({0, reader.line()});
        }
        noteFacts(reader.facts(), name, input.report);
        input.tables.push_back(std::move(table));
    }
    input.refusedCount = std::int64_t(input.refused.size());
    return input;
}

ImportOutcome planned(const Snapshot &plan, const std::vector<TableText> &texts)
{
    Job job;
    return planImport(plan, tablesOf(texts), {}, job).value();
}

Snapshot imported(const Snapshot &plan, const std::vector<TableText> &texts)
{
    const ImportOutcome outcome = planned(plan, texts);
    if (!outcome.isAccepted())
        qFatal("%s", qPrintable(refusalsOf(outcome).join(QLatin1Char('\n'))));
    return plan.advanced(outcome.changes, plan.revision() + 1);
}

std::map<QString, QByteArray> exported(const Snapshot &plan)
{
    std::map<QString, QByteArray> files;
    for (const Kind *kind : plan.catalogue().kinds())
        if (!kind->internal)
            files.emplace(QString::fromLatin1(kind->plural), tableAsCsv(plan, *kind));
    return files;
}

QStringList refusalsOf(const ImportOutcome &outcome)
{
    QStringList messages;
    for (const Refusal &refusal : outcome.refusals)
        messages << refusal.message();
    return messages;
}

QString fieldText(const Snapshot &plan, QStringView kind, QStringView key, QStringView field)
{
    const Kind *found = plan.catalogue().find(kind);
    const SnapshotReferences &names = references(plan);
    const RecordPtr record = found ? plan.find(*found, names.find(*found, key)) : nullptr;
    return record ? textOf(*found->field(field), *record, names) : QStringLiteral("(none)");
}

} // namespace entente::test
