// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/planbuilder.h"

#include <QStringList>

namespace entente::test {

namespace {

std::uint64_t mixed(std::uint64_t x)
{
    // SplitMix64: neighbouring numbers give ids in no visible order.
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31U);
}

[[noreturn]] void fail(const QString &what)
{
    qFatal("PlanBuilder: %s", qPrintable(what));
}

/// References among the records of a builder.
class BuilderReferences final : public References
{
public:
    BuilderReferences(const Catalogue &catalogue,
                      const std::map<const Kind *, std::vector<std::shared_ptr<Record>>> &records)
        : catalogue_(catalogue), records_(records)
    {
    }
    [[nodiscard]] const Record *record(const Kind &kind, QStringView text) const
    {
        const auto found = records_.find(&kind);
        if (found == records_.end())
            return nullptr;
        for (const auto &each : found->second)
            if (identityText(kind, *each, *this) == text)
                return each.get();
        return nullptr;
    }
    [[nodiscard]] Uuid find(const Kind &kind, QStringView text) const override
    {
        const Record *found = record(kind, text);
        return found ? found->id : Uuid{};
    }
    [[nodiscard]] QString name(const Kind &kind, const Uuid &id) const override
    {
        if (const auto found = records_.find(&kind); found != records_.end())
            for (const auto &each : found->second)
                if (each->id == id)
                    return identityText(kind, *each, *this);
        return id.toHex();
    }
    [[nodiscard]] const Kind *kind(QStringView kindName) const override { return catalogue_.find(kindName); }
    [[nodiscard]] bool addsWord(const Kind &owner, const Field &field, QStringView word) const override
    {
        const auto found = records_.find(&kindOf<ScaleTerm>());
        if (found == records_.end())
            return false;
        const QString scale = QLatin1String(owner.name) + QLatin1Char('.') + QLatin1String(field.name);
        return std::any_of(found->second.begin(), found->second.end(), [&](const auto &each) {
            const auto &term = static_cast<const ScaleTerm &>(*each);
            return term.scale == scale && term.word == word;
        });
    }

private:
    const Catalogue &catalogue_;
    const std::map<const Kind *, std::vector<std::shared_ptr<Record>>> &records_;
};

struct Row {
    const Kind *kind = nullptr;
    std::vector<const Field *> columns;
    QStringList cells;
    Record *record = nullptr;
};

void setCell(const Row &row, std::size_t column, const References &references)
{
    const auto result = setText(*row.kind, *row.columns[column], *row.record, row.cells[qsizetype(column)], references);
    if (!result)
        fail(QStringLiteral("%1 [%2], %3: %4")
                 .arg(QLatin1String(row.kind->name), row.cells.join(QStringLiteral(", ")),
                      QLatin1String(row.columns[column]->name), result.error().message()));
}

} // namespace

PlanBuilder::PlanBuilder(QStringView text, const Catalogue &catalogue) : catalogue_(&catalogue)
{
    add(text);
}

PlanBuilder &PlanBuilder::add(QStringView text)
{
    std::vector<Row> rows;
    const Kind *kind = nullptr;
    std::vector<const Field *> columns;
    for (const QStringView raw : text.split(QLatin1Char('\n'))) {
        const QStringView line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        const auto colon = line.indexOf(QLatin1Char(':'));
        if (const Kind *next = colon > 0 ? catalogue_->find(line.left(colon)) : nullptr) {
            // `capability:K1, ...` may also be a row: a header names fields.
            std::vector<const Field *> fields;
            for (const QStringView name : line.mid(colon + 1).split(QLatin1Char(',')))
                fields.push_back(next->field(name.trimmed()));
            const bool isHeader = std::find(fields.begin(), fields.end(), nullptr) == fields.end();
            if (!isHeader && !kind)
                fail(QStringLiteral("a column that is no field: %1").arg(line));
            if (isHeader) {
                kind = next;
                columns = std::move(fields);
                continue;
            }
        }
        if (!kind)
            fail(QStringLiteral("a row before any block: %1").arg(line));
        Row row{kind, columns, {}, &create(*kind)};
        for (const QStringView cell : line.split(QLatin1Char(',')))
            row.cells << cell.trimmed().toString();
        if (std::size_t(row.cells.size()) > columns.size())
            fail(QStringLiteral("more cells than columns: %1").arg(line));
        rows.push_back(std::move(row));
    }
    // Keys first, then the rest by the order of kinds, so that references may point forwards.
    const BuilderReferences references(*catalogue_, records_);
    for (const Row &row : rows)
        for (std::size_t i = 0; i < std::size_t(row.cells.size()); ++i)
            if (row.columns[i] == row.kind->keyField() || row.kind == &kindOf<ScaleTerm>())
                setCell(row, i, references);
    for (const Kind *each : catalogue_->kinds())
        for (const Row &row : rows)
            for (std::size_t i = 0; row.kind == each && i < std::size_t(row.cells.size()); ++i)
                setCell(row, i, references);
    return *this;
}

PlanBuilder &PlanBuilder::set(QStringView kindName, QStringView key, QStringView fieldName, QStringView value)
{
    const Kind *kind = catalogue_->find(kindName);
    const Field *field = kind ? kind->field(fieldName) : nullptr;
    if (!field)
        fail(QStringLiteral("no field %1.%2").arg(kindName, fieldName));
    const BuilderReferences references(*catalogue_, records_);
    setCell({kind, {field}, {value.toString()}, &find(*kind, key)}, 0, references);
    return *this;
}

PlanBuilder &PlanBuilder::remove(QStringView kindName, QStringView key)
{
    const Kind *kind = catalogue_->find(kindName);
    if (!kind)
        fail(QStringLiteral("no kind %1").arg(kindName));
    const Record *record = &find(*kind, key);
    std::erase_if(records_[kind], [=](const auto &each) { return each.get() == record; });
    return *this;
}

Record &PlanBuilder::find(const Kind &kind, QStringView key)
{
    const BuilderReferences references(*catalogue_, records_);
    const Record *found = references.record(kind, key);
    if (!found)
        fail(QStringLiteral("there is no %1 %2").arg(QLatin1String(kind.name), key));
    return const_cast<Record &>(*found); // the builder owns it
}

Record &PlanBuilder::create(const Kind &kind)
{
    auto &records = records_[&kind];
    records.push_back(kind.create());
    records.back()->id = testId(++counter_);
    return *records.back();
}

Snapshot PlanBuilder::snapshot(std::int64_t revision) const
{
    std::vector<Table> tables;
    for (const Kind *kind : catalogue_->kinds()) {
        std::vector<RecordPtr> copies;
        if (const auto found = records_.find(kind); found != records_.end())
            for (const auto &record : found->second)
                copies.push_back(kind->copy(*record));
        tables.emplace_back(std::move(copies));
    }
    return Snapshot(*catalogue_, std::move(tables), revision);
}

Uuid testId(std::uint64_t number)
{
    const std::uint64_t halves[2] = {mixed(number), mixed(~number)};
    return Uuid::fromBytes(halves);
}

Day day(QStringView iso)
{
    const auto date = PartialDate::parse(iso);
    if (!date || date.value().isEmpty())
        fail(QStringLiteral("%1 is no date").arg(iso));
    return date.value().firstDay();
}

} // namespace entente::test
