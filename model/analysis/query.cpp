// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/query.h"

#include "model/analysis/fieldpath.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"

#include <QCoreApplication>

#include <algorithm>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

/// A condition made ready to be asked of many records.
class Matcher
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    static Result<Matcher> prepare(const Snapshot &plan, const Kind &kind, const Condition &condition)
    {
        TRY(FieldPath path, FieldPath::parse(plan.catalogue(), kind, condition.path));
        return Matcher(plan, std::move(path), condition.value);
    }

    [[nodiscard]] bool matches(const Record &record) const
    {
        return reader_.any(record, [this](const Record &at) { return matchesValue(at); });
    }

private:
    Matcher(const Snapshot &plan, FieldPath path, QString value)
        : references_(&references(plan)), reader_(plan, std::move(path)), value_(std::move(value))
    {
    }
    [[nodiscard]] bool matchesValue(const Record &record) const;

    const References *references_;
    PathReader reader_;
    QString value_;
};

bool Matcher::matchesValue(const Record &record) const
{
    const Field &field = reader_.path().field();
    const QString text = textOf(field, record, *references_);
    if (text == value_)
        return true;
    if (value_.isEmpty())
        return false;
    if (field.type == FieldType::References)
        return text.split(QLatin1Char(';')).contains(value_);
    if (field.isNumeric()) {
        bool ok = false;
        const double asked = value_.toDouble(&ok);
        return ok && !text.isEmpty() && text.toDouble() == asked;
    }
    return false;
}

} // namespace

Result<Condition> Condition::parse(const QString &text)
{
    const auto equals = text.indexOf(QLatin1Char('='));
    if (equals <= 0)
        return Error{ErrorCode::WrongUse,
                     entente::tr("\"%1\" is not a condition.").arg(text),
                     {},
                     entente::tr("Write FIELD=VALUE.")};
    return Condition{text.left(equals).trimmed(), text.mid(equals + 1).trimmed()};
}

DayRange validity(const Snapshot &plan, const Kind &kind, const Record &record)
{
    const DayRange own = kind.validity(record);
    if (&kind == &kindOf<Party>()) {
        const auto &party = static_cast<const Party &>(record);
        const Agreement *agreement = party.period.from.isEmpty() ? plan.find(party.agreement) : nullptr;
        if (agreement)
            return own.intersected(kindOf<Agreement>().validity(*agreement));
    }
    return own;
}

Result<std::vector<RecordPtr>> runQuery(const Snapshot &plan, const Query &query)
{
    std::vector<Matcher> matchers;
    for (const Condition &condition : query.where) {
        TRY(Matcher matcher, Matcher::prepare(plan, *query.kind, condition));
        matchers.push_back(std::move(matcher));
    }
    std::vector<std::pair<QByteArray, RecordPtr>> found;
    const References &names = references(plan);
    for (const auto &chunk : plan.table(*query.kind).chunks())
        for (const RecordPtr &record : *chunk) {
            if (query.during && !validity(plan, *query.kind, *record).overlaps(*query.during))
                continue;
            const auto holds = [&record](const Matcher &matcher) { return matcher.matches(*record); };
            if (std::all_of(matchers.begin(), matchers.end(), holds))
                found.emplace_back(identityText(*query.kind, *record, names).toUtf8(), record);
        }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<RecordPtr> records;
    records.reserve(found.size());
    for (auto &entry : found)
        records.push_back(std::move(entry.second));
    return records;
}

} // namespace entente
