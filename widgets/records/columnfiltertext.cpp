// SPDX-License-Identifier: GPL-3.0-or-later
// How a ColumnFilter is worded for people and written for a saved view.
#include "widgets/records/columnfilter.h"

#include "model/records/identity.h"

#include <QJsonArray>

#include <array>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

struct TestWord {
    FilterTest test;
    const char *word; ///< in saved views
};

constexpr std::array testWords{
    TestWord{FilterTest::Contains, "contains"}, TestWord{FilterTest::OneOf, "one of"},
    TestWord{FilterTest::Dates, "dates"},       TestWord{FilterTest::InForce, "in force"},
    TestWord{FilterTest::Numbers, "numbers"},   TestWord{FilterTest::RefersTo, "refers to"},
    TestWord{FilterTest::Empty, "empty"},       TestWord{FilterTest::Filled, "filled"},
};

QString rangeText(const QString &from, const QString &until)
{
    if (from.isEmpty() && until.isEmpty())
        return tr("any");
    if (from.isEmpty())
        return tr("up to %1").arg(until);
    return until.isEmpty() ? tr("from %1").arg(from) : from == until ? from : tr("%1 to %2").arg(from, until);
}

QString joined(const QStringList &texts)
{
    constexpr qsizetype mostNamed = 3;
    if (texts.size() > mostNamed)
        return tr("%1 and %2 more").arg(texts.mid(0, mostNamed - 1).join(QStringLiteral(", "))).arg(texts.size() - 2);
    return texts.join(tr(" or "));
}

} // namespace

std::vector<FilterTest> testsFor(const FieldPath &path)
{
    using enum FilterTest;
    std::vector<FilterTest> tests;
    const Field &field = path.field();
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Label:
        tests = {Contains};
        break;
    case FieldType::Term:
        tests = {OneOf, Contains};
        break;
    case FieldType::Boolean:
        tests = {OneOf};
        break;
    case FieldType::Integer:
    case FieldType::Number:
        tests = {Numbers};
        break;
    case FieldType::Date:
        tests = {Dates};
        if (path.isOwn() && path.start().hasPeriod())
            tests.push_back(InForce);
        break;
    case FieldType::Reference:
    case FieldType::References:
        tests = {RefersTo, Contains};
        break;
    case FieldType::AnyReference:
        tests = {Contains};
        break;
    }
    tests.push_back(Empty);
    tests.push_back(Filled);
    return tests;
}

QString testName(FilterTest test)
{
    switch (test) {
    case FilterTest::Contains:
        return tr("contains");
    case FilterTest::OneOf:
        return tr("is one of");
    case FilterTest::Dates:
        return tr("is in the range");
    case FilterTest::InForce:
        return tr("in force at some time of");
    case FilterTest::Numbers:
        return tr("is between");
    case FilterTest::RefersTo:
        return tr("refers to");
    case FilterTest::Empty:
        return tr("is empty");
    case FilterTest::Filled:
        return tr("is not empty");
    }
    return {};
}

QString pathTitle(const FieldPath &path)
{
    QStringList titles;
    for (const PathStep &step : path.steps())
        titles << Kind::tr(step.forward ? step.forward->title : step.kind->titlePlural);
    titles << titleWithUnit(path.field());
    return titles.join(QStringLiteral(" \u203a "));
}

QString filterText(const ColumnFilter &filter, const Kind &kind, const Snapshot &plan, const FieldDisplay &display)
{
    const auto path = FieldPath::parse(plan.catalogue(), kind, filter.path);
    const QString title = path.has_value() ? pathTitle(path.assume_value()) : filter.path;
    const auto day = [&](const std::optional<Day> &value) {
        return value ? display.date(PartialDate::fromDay(*value)) : QString();
    };
    const auto number = [&](const std::optional<double> &value) { return value ? display.number(*value) : QString(); };
    switch (filter.test) {
    case FilterTest::Contains:
        return tr("%1: “%2”").arg(title, oneLine(filter.text).left(40));
    case FilterTest::OneOf: {
        QStringList words;
        for (const QString &word : filter.words)
            words << (word.isEmpty() ? tr("empty") : word);
        return tr("%1: %2").arg(title, joined(words));
    }
    case FilterTest::Dates:
        return tr("%1: %2").arg(title, rangeText(day(filter.from), day(filter.until)));
    case FilterTest::InForce:
        return tr("In force: %1").arg(rangeText(day(filter.from), day(filter.until)));
    case FilterTest::Numbers:
        return tr("%1: %2").arg(title, rangeText(number(filter.least), number(filter.most)));
    case FilterTest::RefersTo: {
        QStringList names;
        for (const Uuid &id : filter.records) {
            QString name = tr("a record that is gone");
            for (const Kind *each : plan.catalogue().kinds())
                if (const RecordPtr record = plan.find(*each, id))
                    name = oneLine(identityText(*each, *record, references(plan))).left(40);
            names << name;
        }
        return filter.path.isEmpty() ? tr("Refers to %1").arg(joined(names)) : tr("%1: %2").arg(title, joined(names));
    }
    case FilterTest::Empty:
        return tr("%1 is empty").arg(title);
    case FilterTest::Filled:
        return tr("%1 is not empty").arg(title);
    }
    return title;
}

QJsonObject filterToJson(const ColumnFilter &filter)
{
    QJsonObject json;
    json.insert(QStringLiteral("path"), filter.path);
    for (const TestWord &each : testWords)
        if (each.test == filter.test)
            json.insert(QStringLiteral("test"), QLatin1String(each.word));
    if (!filter.text.isEmpty())
        json.insert(QStringLiteral("text"), filter.text);
    if (!filter.words.isEmpty())
        json.insert(QStringLiteral("words"), QJsonArray::fromStringList(filter.words));
    if (!filter.records.empty()) {
        QJsonArray ids;
        for (const Uuid &id : filter.records)
            ids.append(id.toHex());
        json.insert(QStringLiteral("records"), ids);
    }
    const auto day = [&](const char *name, const std::optional<Day> &value) {
        if (value)
            json.insert(QLatin1String(name), value->toIso());
    };
    day("from", filter.from);
    day("until", filter.until);
    if (filter.least)
        json.insert(QStringLiteral("least"), *filter.least);
    if (filter.most)
        json.insert(QStringLiteral("most"), *filter.most);
    return json;
}

std::optional<ColumnFilter> filterFromJson(const QJsonObject &json)
{
    ColumnFilter filter;
    filter.path = json.value(QStringLiteral("path")).toString();
    const QString word = json.value(QStringLiteral("test")).toString();
    const auto test = std::find_if(testWords.begin(), testWords.end(),
                                   [&](const TestWord &each) { return word == QLatin1String(each.word); });
    if (test == testWords.end())
        return std::nullopt;
    filter.test = test->test;
    filter.text = json.value(QStringLiteral("text")).toString();
    for (const QJsonValue each : json.value(QStringLiteral("words")).toArray())
        filter.words << each.toString();
    for (const QJsonValue each : json.value(QStringLiteral("records")).toArray())
        if (const Uuid id = Uuid::fromHex(each.toString()); !id.isNull())
            filter.records.push_back(id);
    const auto day = [&](const char *name) -> std::optional<Day> {
        const auto date = PartialDate::parse(json.value(QLatin1String(name)).toString());
        if (!date.has_value() || date.assume_value().isEmpty())
            return std::nullopt;
        return date.assume_value().firstDay();
    };
    filter.from = day("from");
    filter.until = day("until");
    const auto number = [&](const char *name) -> std::optional<double> {
        const QJsonValue value = json.value(QLatin1String(name));
        return value.isDouble() ? std::optional<double>(value.toDouble()) : std::nullopt;
    };
    filter.least = number("least");
    filter.most = number("most");
    return filter;
}

} // namespace entente
