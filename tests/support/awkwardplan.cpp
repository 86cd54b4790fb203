// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/awkwardplan.h"

#include "model/records/identity.h"
#include "model/records/scaleterm.h"
#include "tests/support/dice.h"

#include <QSet>

#include <algorithm>
#include <bit>
#include <cmath>

namespace entente::test {

namespace {

class AwkwardGenerator
{
public:
    AwkwardGenerator(std::uint64_t seed, int most, const Catalogue &catalogue)
        : dice_(seed), most_(most), catalogue_(catalogue), plan_(catalogue)
    {
    }

    Snapshot run()
    {
        for (const Kind *kind : catalogue_.kinds())
            if (!kind->internal)
                addRecords(*kind);
        return plan_;
    }

private:
    void addRecords(const Kind &kind)
    {
        const int count = dice_.roll(most_ + 1);
        for (int i = 0; i < count; ++i) {
            const std::shared_ptr<Record> record = kind.create();
            record->id = Uuid::create();
            bool complete = true;
            for (const Field &field : kind.fields)
                complete = fill(kind, field, *record) && complete;
            const QString identity = identityText(kind, *record, references(plan_));
            const QString name = QLatin1String(kind.name) + QLatin1Char(':') + identity;
            // Two identities that are written alike could not be told apart in a reference.
            if (!complete || taken_.contains(name))
                continue;
            taken_.insert(name);
            ChangeSet changes;
            changes.put(kind, record);
            plan_ = plan_.advanced(changes, plan_.revision() + 1);
        }
    }

    QString joined(const std::vector<const char *> &parts, int count)
    {
        QString text;
        for (int i = 0; i < count; ++i)
            text += QString::fromUtf8(dice_.pick(parts));
        return text;
    }

    QString key()
    {
        for (;;) {
            const QString text = joined({"A", "DEU", "b", "-", ".", "/", ":", "x y", "Ø", "1951", "\"", ",", "😀", "="},
                                        1 + dice_.roll(4));
            if (!text.contains(QLatin1String("//")) && !text.endsWith(QLatin1Char('/')))
                return text;
        }
    }

    QString text()
    {
        return joined(
            {"plain", " ", ",", ";", "\"", "\n", "\r\n", "\t", "été", "Ж", "😀", "'", "=1+1", "\\", "|", "0", "\r"},
            dice_.roll(5));
    }

    PartialDate date()
    {
        const int form = dice_.roll(4);
        if (form == 0)
            return {};
        PartialDate date = PartialDate::fromDay(Day::of(1949 + dice_.roll(120), 1, 1).plus(dice_.roll(366)));
        if (form < 3)
            date.day = 0;
        if (form < 2)
            date.month = 0;
        return date;
    }

    double number(const Field &field)
    {
        if (field.maximum <= 1)
            return double(dice_.roll(1001)) / 1000;
        for (;;) {
            const double value =
                dice_.chance(50) ? double(dice_.roll(100000)) / 100 : std::bit_cast<double>(dice_.bits());
            if (std::isfinite(value) && value >= field.minimum && value <= field.maximum)
                return value;
        }
    }

    int integer(const Field &field)
    {
        const auto low = std::int64_t(std::max(field.minimum, -2e9));
        const auto high = std::int64_t(std::min(field.maximum, 2e9));
        return int(low + std::int64_t(dice_.bits() % std::uint64_t(high - low + 1)));
    }

    Uuid anyOf(const Kind &kind)
    {
        const Table &table = plan_.table(kind);
        return table.size() == 0 ? Uuid{} : table.at(std::size_t(dice_.roll(int(table.size()))))->id;
    }

    template<class Kinds>
    std::vector<Uuid> someOf(Kinds kinds)
    {
        std::vector<Uuid> ids;
        for (int i = dice_.roll(4); i > 0; --i) {
            const Kind *kind = kinds();
            const Uuid id = kind ? anyOf(*kind) : Uuid{};
            if (!id.isNull())
                ids.push_back(id);
        }
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return ids;
    }

    static QString scaleName(const Kind &kind, const Field &field)
    {
        return QLatin1String(kind.name) + QLatin1Char('.') + QLatin1String(field.name);
    }

    QString word(const Kind &kind, const Field &field)
    {
        if (catalogue_.indexOf(kindOf<ScaleTerm>()) >= 0)
            for (const ScaleTerm &term : plan_.all<ScaleTerm>())
                if (term.scale == scaleName(kind, field) && dice_.chance(40))
                    return term.word;
        return field.scale.empty() ? QString() : QString::fromLatin1(dice_.pick(field.scale));
    }

    /// A scale of the catalogue, so that added words meet records that use them.
    QString scale()
    {
        std::vector<QString> scales;
        for (const Kind *kind : catalogue_.kinds())
            for (const Field &field : kind->fields)
                if (field.type == FieldType::Term)
                    scales.push_back(scaleName(*kind, field));
        return dice_.pick(scales);
    }

    Label label()
    {
        static const std::vector<const char *> handling = {"", "", "Exercise use only", "a//b, \"c\""};
        if (dice_.chance(60))
            return {};
        Label::Parts parts;
        parts.policy = QString::fromUtf8(dice_.chance(50) ? "NATO" : "Côte, \"x\"");
        parts.level = QString::fromUtf8(dice_.chance(50) ? "RESTRICTED" : "TOP SECRET");
        parts.handling = QString::fromUtf8(dice_.pick(handling));
        if (dice_.chance(60))
            parts.releasableTo = someOf([this] { return catalogue_.find(dice_.chance(50) ? u"member" : u"alliance"); });
        return Label(std::move(parts));
    }

    /// @return false when a required field cannot be filled yet.
    bool fill(const Kind &kind, const Field &field, Record &record)
    {
        if (!field.required && dice_.chance(30))
            return true;
        switch (field.type) {
        case FieldType::Text:
            field.edit<QString>(record) = qstrcmp(field.name, "scale") == 0 ? scale() : field.identity ? key() : text();
            break;
        case FieldType::Integer:
            field.edit<std::optional<int>>(record) = integer(field);
            break;
        case FieldType::Number:
            field.edit<std::optional<double>>(record) = number(field);
            break;
        case FieldType::Boolean:
            field.edit<std::optional<bool>>(record) = dice_.chance(50);
            break;
        case FieldType::Date:
            field.edit<PartialDate>(record) = date();
            break;
        case FieldType::Term:
            field.edit<Term>(record) = {word(kind, field)};
            break;
        case FieldType::Reference:
            field.edit<Uuid>(record) = anyOf(field.target());
            break;
        case FieldType::References:
            field.edit<std::vector<Uuid>>(record) = someOf([&field] { return &field.target(); });
            break;
        case FieldType::AnyReference: {
            const Kind *target = dice_.pick(catalogue_.kinds());
            if (const Uuid id = target->internal ? Uuid{} : anyOf(*target); !id.isNull())
                field.edit<AnyId>(record) = {target, id};
            break;
        }
        case FieldType::Label:
            field.edit<Label>(record) = label();
            break;
        }
        return !field.required || !isEmptyValue(field, record);
    }

    Dice dice_;
    int most_;
    Catalogue catalogue_;
    Snapshot plan_;
    QSet<QString> taken_;
};

} // namespace

Snapshot awkwardPlan(std::uint64_t seed, int most, const Catalogue &catalogue)
{
    return AwkwardGenerator(seed, most, catalogue).run();
}

} // namespace entente::test
