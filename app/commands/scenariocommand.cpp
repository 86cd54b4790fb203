// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/all.h"
#include "model/analysis/finding.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "model/workspace/scenarios.h"

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("FILE"), tr("The workspace."));
    parser.addPositionalArgument(QStringLiteral("WHAT"), tr("list, show KEY, add KEY, or remove KEY."));
    parser.addOption({QStringLiteral("withdraw"), tr("With add: the member leaves on that day, with all it gives."),
                      QStringLiteral("MEMBER@DATE")});
    parser.addOption({QStringLiteral("lapse"), tr("With add: the agreement is not in force from that day on."),
                      QStringLiteral("AGREEMENT@DATE")});
    parser.addOption({QStringLiteral("delay"), tr("With add: the contribution is not there before that day."),
                      QStringLiteral("CONTRIBUTION@DATE")});
    parser.addOption({QStringLiteral("quantity"),
                      tr("With add: the contribution or requirement has that quantity; +N and -N change it."),
                      QStringLiteral("KEY=N")});
    parser.addOption({QStringLiteral("require"),
                      tr("With add: one more requirement, for days that are first and last."),
                      QStringLiteral("SITUATION/CAPABILITY=N[@FROM/UNTIL]")});
    declareOutputOptions(parser);
}

/// `KEY@DATE` or `KEY=N`, taken apart at the last @p separator.
Result<std::pair<QString, QString>> partsOf(const QString &text, QLatin1Char separator)
{
    const auto at = text.lastIndexOf(separator);
    if (at < 1)
        return Error{ErrorCode::WrongUse, tr("\"%1\" lacks a \"%2\".").arg(text, QString(separator)), {}, {}};
    return std::pair(text.left(at), text.mid(at + 1));
}

Result<Day> dayIn(const QString &text)
{
    const auto date = PartialDate::parse(text);
    if (date.has_error() || date.assume_value().isEmpty())
        return Error{ErrorCode::WrongUse, tr("\"%1\" is no date.").arg(text), {}, tr("Write it like 2027-03-01.")};
    return date.assume_value().firstDay();
}

template<typename T>
Result<T> recordOf(const Snapshot &plan, const QString &key)
{
    const T *found = plan.find(Id<T>{references(plan).find(kindOf<T>(), key)});
    if (!found)
        return Error{
            ErrorCode::NotFound, tr("there is no %1 \"%2\".").arg(QLatin1String(kindOf<T>().name), key), {}, {}};
    return *found;
}

/// Ends the record the day before @p day. One that would only begin then is taken away; a contribution, which
/// others refer to, brings nothing instead.
template<typename T>
void endBefore(Edit &edit, const T &record, Day day)
{
    const DayRange days = record.period.range();
    if (days.until <= day)
        return;
    T ended = record;
    if (days.from < day) {
        ended.period.until = PartialDate::fromDay(day.plus(-1));
    } else {
        if constexpr (std::is_same_v<T, Contribution>)
            ended.quantity = 0;
        else
            return edit.remove(idOf(record));
    }
    edit.put(ended);
}

Result<> withdraw(Edit &edit, const Snapshot &plan, const QString &text)
{
    TRY(const auto parts, partsOf(text, QLatin1Char('@')));
    TRY(const Member member, recordOf<Member>(plan, parts.first));
    TRY(const Day day, dayIn(parts.second));
    for (const Membership &membership : plan.all<Membership>())
        if (membership.member == idOf(member))
            endBefore(edit, membership, day);
    for (const Contribution &contribution : plan.all<Contribution>())
        if (contribution.member == idOf(member))
            endBefore(edit, contribution, day);
    return ok();
}

Result<> lapse(Edit &edit, const Snapshot &plan, const QString &text)
{
    TRY(const auto parts, partsOf(text, QLatin1Char('@')));
    TRY(Agreement agreement, recordOf<Agreement>(plan, parts.first));
    TRY(const Day day, dayIn(parts.second));
    if (agreement.period.range().until > day) {
        // One that would only begin then never comes into force: without a first day it is not in force.
        if (agreement.period.range().from >= day)
            agreement.period.from = {};
        else
            agreement.period.until = PartialDate::fromDay(day.plus(-1));
    }
    edit.put(agreement);
    return ok();
}

Result<> delay(Edit &edit, const Snapshot &plan, const QString &text)
{
    TRY(const auto parts, partsOf(text, QLatin1Char('@')));
    TRY(Contribution contribution, recordOf<Contribution>(plan, parts.first));
    TRY(const Day day, dayIn(parts.second));
    if (contribution.period.range().until <= day)
        contribution.quantity = 0; // over before it comes
    else if (contribution.period.range().from < day)
        contribution.period.from = PartialDate::fromDay(day);
    edit.put(contribution);
    return ok();
}

Result<> quantity(Edit &edit, const Snapshot &plan, const QString &text)
{
    TRY(const auto parts, partsOf(text, QLatin1Char('=')));
    bool isNumber = false;
    const double number = parts.second.toDouble(&isNumber);
    const bool relative = parts.second.startsWith(QLatin1Char('+')) || parts.second.startsWith(QLatin1Char('-'));
    if (!isNumber)
        return Error{ErrorCode::WrongUse, tr("\"%1\" is no quantity.").arg(parts.second), {}, {}};
    const auto change = [&](auto record) {
        record.quantity = std::max(0.0, relative ? record.quantity.value_or(0) + number : number);
        edit.put(record);
        return ok();
    };
    const auto contribution = recordOf<Contribution>(plan, parts.first);
    if (contribution.has_value())
        return change(contribution.assume_value());
    const auto requirement = recordOf<Requirement>(plan, parts.first);
    if (requirement.has_value())
        return change(requirement.assume_value());
    return Error{ErrorCode::NotFound, tr("there is no contribution or requirement \"%1\".").arg(parts.first), {}, {}};
}

Result<> require(Edit &edit, const Snapshot &plan, const QString &scenario, const QString &text)
{
    const QString days = text.section(QLatin1Char('@'), 1);
    TRY(const auto parts, partsOf(text.section(QLatin1Char('@'), 0, 0), QLatin1Char('=')));
    TRY(const auto what, partsOf(parts.first, QLatin1Char('/')));
    TRY(const Situation situation, recordOf<Situation>(plan, what.first));
    TRY(const Capability capability, recordOf<Capability>(plan, what.second));
    Requirement requirement;
    bool isNumber = false;
    requirement.quantity = parts.second.toDouble(&isNumber);
    if (!isNumber || *requirement.quantity < 0)
        return Error{ErrorCode::WrongUse, tr("\"%1\" is no quantity.").arg(parts.second), {}, {}};
    requirement.situation = idOf(situation);
    requirement.capability = idOf(capability);
    for (const auto &[section, date] :
         {std::pair(0, &requirement.period.from), std::pair(1, &requirement.period.until)}) {
        const auto parsed = PartialDate::parse(days.section(QLatin1Char('/'), section, section));
        if (parsed.has_error())
            return Error{ErrorCode::WrongUse, tr("\"%1\" are no days.").arg(days), {}, tr("Write them FROM/UNTIL.")};
        *date = parsed.assume_value();
    }
    for (int number = 1; requirement.key.isEmpty(); ++number) {
        const QString key = QStringLiteral("%1-%2").arg(scenario).arg(number);
        if (references(plan).find(kindOf<Requirement>(), key).isNull())
            requirement.key = key;
    }
    edit.put(requirement);
    return ok();
}

Result<int> add(const QCommandLineParser &parser, Workspace &workspace, const QString &key, CommandContext &context)
{
    Scenario scenario{key, {}};
    for (const Setting *setting : scenarioSettings(workspace.snapshot()))
        if (scenarioKey(*setting) == key) {
            TRY(scenario, scenarioOf(*setting, workspace.snapshot().catalogue()));
        }
    using Change = std::function<Result<>(Edit &, const Snapshot &, const QString &)>;
    const std::vector<std::pair<const char *, Change>> changes{
        {"withdraw", withdraw},
        {"lapse", lapse},
        {"delay", delay},
        {"quantity", quantity},
        {"require",
         [&](Edit &edit, const Snapshot &plan, const QString &text) { return require(edit, plan, key, text); }}};
    const std::size_t before = scenario.steps.size();
    for (const auto &[name, change] : changes)
        for (const QString &value : parser.values(QLatin1String(name)))
            TRYV(captureStep(workspace, scenario, QStringLiteral("%1 %2").arg(QLatin1String(name), value),
                             [&](Edit &edit, const Snapshot &plan) { return change(edit, plan, value); }));
    if (scenario.steps.size() == before)
        return Error{ErrorCode::WrongUse,
                     tr("it is not said what changes."),
                     {},
                     tr("Give --withdraw, --lapse, --delay, --quantity or --require.")};
    TRYV(saveScenario(workspace, scenario));
    context.output.write(
        ResultTable{{QStringLiteral("scenario"), QStringLiteral("steps")}, {{key, int(scenario.steps.size())}}});
    return int(ExitDone);
}

Result<int> list(const Snapshot &plan, CommandContext &context)
{
    ResultTable table{{QStringLiteral("scenario"), QStringLiteral("steps"), QStringLiteral("conflicts")}, {}};
    for (const Setting *setting : scenarioSettings(plan)) {
        TRY(const Scenario scenario, scenarioOf(*setting, plan.catalogue()));
        table.rows.push_back(
            {scenario.key, int(scenario.steps.size()), int(applyScenario(plan, scenario).conflicts.size())});
    }
    context.output.write(table);
    return int(ExitDone);
}

Result<int> show(const Snapshot &plan, const QString &key, CommandContext &context)
{
    TRY(const Scenario scenario, findScenario(plan, key));
    const Snapshot applied = applyScenario(plan, scenario).plan;
    ResultTable table;
    for (const char *column : {"step", "text", "change", "record", "field", "before", "after"})
        table.columns << QLatin1String(column);
    int number = 0;
    for (const ScenarioStep &step : scenario.steps) {
        ++number;
        for (const ScenarioChange &change : step.changes) {
            const AnyId id{change.kind, change.id};
            const QString record = recordName(id, plan.find(id) ? plan : applied);
            if (change.what == ScenarioChange::What::Remove)
                table.rows.push_back(
                    {number, step.text, QStringLiteral("remove"), record, QVariant(), QVariant(), QVariant()});
            for (const ScenarioChange::Value &value : change.values)
                table.rows.push_back(
                    {number, step.text,
                     change.what == ScenarioChange::What::Add ? QStringLiteral("add") : QStringLiteral("change"),
                     record, QString::fromLatin1(value.field->name), value.before, value.after});
        }
    }
    context.output.write(table);
    return int(ExitDone);
}

Result<int> run(const QCommandLineParser &parser, CommandContext &context)
{
    const QStringList words = parser.positionalArguments();
    const QString &what = words[1];
    const QString key = words.value(2);
    const bool changes = what == QLatin1String("add") || what == QLatin1String("remove");
    if (what != QLatin1String("list") && what != QLatin1String("show") && !changes)
        return Error{ErrorCode::WrongUse, tr("\"%1\" is not list, show, add or remove.").arg(what), {}, {}};
    if (what != QLatin1String("list") && (key.isEmpty() || key == QLatin1String("plan")))
        return Error{
            ErrorCode::WrongUse, tr("it is not said which scenario."), {}, tr("Give its key; \"plan\" is none.")};
    TRY(const auto workspace, openWorkspace(parser, changes ? Access::ReadWrite : Access::ReadOnly, context));
    if (what == QLatin1String("add"))
        return add(parser, *workspace, key, context);
    if (what == QLatin1String("remove")) {
        TRYV(removeScenario(*workspace, key));
        return int(ExitDone);
    }
    return what == QLatin1String("list") ? list(workspace->snapshot(), context)
                                         : show(workspace->snapshot(), key, context);
}

} // namespace

Command scenarioCommand()
{
    return {"scenario",
            "FILE list | show KEY | add KEY [--withdraw MEMBER@DATE]... [--lapse AGREEMENT@DATE]... "
            "[--delay CONTRIBUTION@DATE]... [--quantity KEY=N]... [--require SITUATION/CAPABILITY=N[@FROM/UNTIL]]... | "
            "remove KEY",
            QT_TRANSLATE_NOOP("entente", "Keeps named sets of changes that are laid over the plan and never touch it."),
            declare,
            run,
            false,
            2};
}

} // namespace entente
