// SPDX-License-Identifier: GPL-3.0-or-later
// The gap arithmetic on generated coalitions, printed in the form of the rival programs it is measured
// against:  peer task seconds rss_kb checksum min= max= n=
//
// usage: bench_gaps TABLE_FOLDER [RUNS]     a table folder made from the generator's data
//
// The checksum of gap_compute is base/breakdown/n1 as the rivals write it: base is weighted-balance:
// shortfall:short-cells over every leaf, situation and first day of a month from 2026-01 to 2045-12.

#include "model/analysis/check/check.h"
#include "model/analysis/compiledplan.h"
#include "model/analysis/gapgrid.h"
#include "model/analysis/monthly.h"
#include "model/analysis/monthlykernel.h"
#include "model/interchange/csv.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"

#include <QFileInfo>

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <map>

using namespace entente;

namespace {

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

long residentKb()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

template<class Work>
void measure(const char *peer, const char *task, int runs, const QString &checksum, Work work)
{
    std::vector<double> seconds;
    for (int i = 0; i < runs; ++i) {
        const double start = now();
        work();
        seconds.push_back(now() - start);
    }
    std::sort(seconds.begin(), seconds.end());
    std::printf("%s %s %.6f %ld %s min=%.6f max=%.6f n=%d\n", peer, task, seconds[seconds.size() / 2], residentKb(),
                qPrintable(checksum), seconds.front(), seconds.back(), runs);
    std::fflush(stdout);
}

/// Fills the tables from the CSV files of a folder, which are taken to be right: a broken row ends the
/// program. (The product's own importer, which checks them, is measured by bench_import.)
class FolderReader
{
public:
    explicit FolderReader(QString folder) : folder_(std::move(folder)) {}
    [[nodiscard]] Snapshot read()
    {
        std::vector<Table> tables;
        for (const Kind *kind : Catalogue::standard().kinds())
            tables.emplace_back(readKind(*kind));
        return Snapshot(Catalogue::standard(), std::move(tables), 1);
    }

private:
    std::vector<RecordPtr> readKind(const Kind &kind)
    {
        std::vector<RecordPtr> records;
        const QString path = folder_ + QLatin1Char('/') + QLatin1String(kind.plural) + QStringLiteral(".csv");
        if (!QFileInfo::exists(path))
            return records;
        CsvReader reader = CsvReader::open(path).value();
        std::vector<const Field *> columns;
        columns.reserve(std::size_t(reader.header().size()));
        for (const QString &name : reader.header())
            columns.push_back(kind.field(name));
        const qsizetype key = reader.header().indexOf(QLatin1String("key"));
        std::vector<std::pair<std::shared_ptr<Record>, QStringList>> late;
        while (reader.next().value()) {
            QStringList cells;
            for (const std::string_view cell : reader.cells())
                cells << QString::fromUtf8(cell.data(), qsizetype(cell.size()));
            const std::shared_ptr<Record> record = kind.create();
            record->id = Uuid::create();
            if (key >= 0)
                ids_[&kind].insert(cells[key], record->id);
            late.emplace_back(record, cells);
        }
        for (const auto &[record, cells] : late) { // parents may come after their children
            for (qsizetype i = 0; i < cells.size(); ++i)
                if (const Field *field = columns[std::size_t(i)]; field && !cells[i].isEmpty())
                    setCell(*field, *record, cells[i]);
            records.push_back(record);
        }
        return records;
    }
    Uuid find(const Kind &kind, const QString &key) const { return ids_.at(&kind).value(key); }
    void setCell(const Field &field, Record &record, const QString &text)
    {
        switch (field.type) {
        case FieldType::Text:
            field.edit<QString>(record) = text;
            break;
        case FieldType::Term:
            field.edit<Term>(record).word = text;
            break;
        case FieldType::Integer:
            field.edit<std::optional<int>>(record) = text.toInt();
            break;
        case FieldType::Number:
            field.edit<std::optional<double>>(record) = text.toDouble();
            break;
        case FieldType::Date:
            field.edit<PartialDate>(record) = PartialDate::parse(text).value();
            break;
        case FieldType::Reference:
            field.edit<Uuid>(record) = find(field.target(), text);
            break;
        case FieldType::References: {
            std::vector<Uuid> ids;
            for (const QString &key : text.split(QLatin1Char(';')))
                ids.push_back(find(field.target(), key));
            field.edit<std::vector<Uuid>>(record) = std::move(ids);
            break;
        }
        case FieldType::AnyReference: {
            const auto colon = text.indexOf(QLatin1Char(':'));
            const Kind *kind = Catalogue::standard().find(text.left(colon));
            field.edit<AnyId>(record) = {kind, find(*kind, text.mid(colon + 1))};
            break;
        }
        default:
            break; // the generator writes no labels and no yes or no
        }
    }

    QString folder_;
    std::map<const Kind *, QHash<QString, Uuid>> ids_;
};

/// Capabilities count in the order of the file, which their ids are in.
QString checksum(const Snapshot &plan, const MonthlySummary &summary)
{
    const auto &compiled = plan.derived<CompiledPlan>();
    std::int64_t weighted = 0;
    std::int64_t breakdown = 0;
    std::int64_t position = -1;
    for (const Capability &capability : plan.all<Capability>()) {
        ++position;
        if (compiled.findLeaf(idOf(capability)) < 0)
            continue;
        for (std::size_t s = 0; s < compiled.situations().size(); ++s) {
            const auto series =
                sampleLeaf(plan, {idOf(*compiled.situations()[s].record), {}}, idOf(capability), summary.months)
                    .value();
            for (std::size_t m = 0; m < summary.months.size(); ++m)
                weighted += std::int64_t(series.available[m] - series.required[m]) *
                            ((position * 31 + std::int64_t(s) * 17 + std::int64_t(m) * 7) % 1009 + 1);
            if (s > 0)
                continue;
            for (const auto &[member, part] : series.parts)
                for (std::size_t m = 0; m < part.size(); ++m)
                    breakdown +=
                        std::int64_t(part[m]) *
                        ((position * 31 + std::int64_t(compiled.findMember(member)) * 17 + std::int64_t(m) * 7) % 1009 +
                         1);
        }
    }
    std::int64_t without = 0;
    for (std::size_t n = 0; n < summary.members.size(); ++n)
        without += std::int64_t(n + 1) * std::int64_t(summary.members[n].shortfall) + summary.members[n].shortCells;
    return QStringLiteral("%1:%2:%3/%4/%5")
        .arg(weighted)
        .arg(std::int64_t(summary.shortfall))
        .arg(summary.shortCells)
        .arg(breakdown)
        .arg(without);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_gaps TABLE_FOLDER [RUNS]\n");
        return 2;
    }
    const int runs = argc > 2 ? std::atoi(argv[2]) : 15;
    double start = now();
    const Snapshot plan = FolderReader(QString::fromLocal8Bit(argv[1])).read();
    std::fprintf(stderr, "read in %.2f s\n", now() - start);

    measure("entente", "gap_compile", runs, QStringLiteral("-"), [&] { const CompiledPlan compiled(plan); });
    const auto &compiled = plan.derived<CompiledPlan>();

    MonthlyOptions options;
    options.window = {Day::of(2026, 1, 1), Day::of(2046, 1, 1)};
    options.withoutEachMember = true;
    options.threads = 1;
    Job job;
    const auto summary = summariseMonthly(plan, options, job).value();
    const QString sum = checksum(plan, summary);
    measure("entente-1t", "gap_compute", runs, sum, [&] { (void)summariseMonthly(plan, options, job); });
    options.threads = 2;
    const auto again = summariseMonthly(plan, options, job).value();
    measure("entente-2t", "gap_compute", runs, checksum(plan, again),
            [&] { (void)summariseMonthly(plan, options, job); });

    std::size_t rows = 0;
    const GapOptions exact;
    measure("entente-2t", "gap_exact", runs, QStringLiteral("-"),
            [&] { rows = findGaps(plan, exact, job).value().rows.size(); });
    std::fprintf(stderr, "%zu exact rows\n", rows);
    const auto report = findGaps(plan, exact, job).value();
    const auto buckets = bucketsOf(options.window, Grain::Month);
    measure("entente", "gap_grid", 3, QStringLiteral("-"), [&] { (void)gapGrid(plan, report, 0, buckets, job); });

    // One edit: a contribution's quantity changes; its leaf is compiled and sampled again.
    const auto selection = selectGaps(plan, compiled, options).value();
    const MonthAxis axis(summary.months);
    MonthlyKernel kernel(compiled, selection, axis, true);
    MonthlyTotals totals{std::vector<MonthlyTotals::Sum>(selection.blocks.size()),
                         std::vector<MonthlyTotals::Sum>(compiled.members().size())};
    std::vector<double> edits;
    const Table &contributions = plan.table(kindOf<Contribution>());
    for (std::size_t i = 0; i < contributions.size(); i += 997) {
        const auto &before = contributions.at(i);
        auto after = std::make_shared<Contribution>(static_cast<const Contribution &>(*before));
        after->quantity = after->quantity.value_or(0) + 1;
        ChangeSet changes;
        changes.put(kindOf<Contribution>(), after, before);
        const Snapshot next = plan.advanced(changes, 2);
        start = now();
        const auto advanced = compiled.advanced(next, changes);
        const auto leaf = std::size_t(advanced->findLeaf(after->capability));
        kernel.run(*compiled.leaves()[leaf], totals);
        kernel.run(*advanced->leaves()[leaf], totals);
        edits.push_back(now() - start);
    }
    std::sort(edits.begin(), edits.end());
    std::printf("entente gap_one_edit %.6f %ld - min=%.6f max=%.6f n=%zu\n", edits[edits.size() / 2], residentKb(),
                edits.front(), edits.back(), edits.size());

    // The same as the product does it: through the snapshot, the exact gaps of the leaf included.
    edits.clear();
    for (std::size_t i = 0; i < contributions.size(); i += 997) {
        const auto before = contributions.at(i);
        auto after = std::make_shared<Contribution>(static_cast<const Contribution &>(*before));
        after->quantity = after->quantity.value_or(0) + 1;
        ChangeSet changes;
        changes.put(kindOf<Contribution>(), after, before);
        GapOptions leaf;
        leaf.capabilities = {after->capability};
        start = now();
        const Snapshot next = plan.advanced(changes, 2);
        (void)next.derived<CompiledPlan>();
        (void)findGaps(next, leaf, job).value();
        edits.push_back(now() - start);
    }
    std::sort(edits.begin(), edits.end());
    std::printf("entente gap_edit_derived %.6f %ld - min=%.6f max=%.6f n=%zu\n", edits[edits.size() / 2], residentKb(),
                edits.front(), edits.back(), edits.size());

    std::size_t findings = 0;
    measure("entente", "check", 3, QStringLiteral("-"), [&] { findings = checkPlan(plan, {}, job).value().size(); });
    std::fprintf(stderr, "%zu findings\n", findings);
    return 0;
}
