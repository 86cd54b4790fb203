// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/scenario.h"

#include "model/records/fieldtext.h"
#include "model/records/setting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

const QString prefix = QStringLiteral("scenario/");

/// References as the digits of their ids: keys may change under a scenario, and words of a scale too.
class IdReferences final : public References
{
public:
    explicit IdReferences(const Catalogue &catalogue) : catalogue_(catalogue) {}
    [[nodiscard]] Uuid find(const Kind &, QStringView text) const override { return Uuid::fromHex(text); }
    [[nodiscard]] QString name(const Kind &, const Uuid &id) const override { return id.toHex(); }
    [[nodiscard]] const Kind *kind(QStringView name) const override { return catalogue_.find(name); }
    [[nodiscard]] bool addsWord(const Kind &, const Field &, QStringView) const override { return true; }

private:
    const Catalogue &catalogue_;
};

const char *wordOf(ScenarioChange::What what)
{
    switch (what) {
    case ScenarioChange::What::Add:
        return "add";
    case ScenarioChange::What::Remove:
        return "remove";
    case ScenarioChange::What::Change:
        break;
    }
    return "change";
}

QJsonObject jsonOf(const ScenarioChange &change)
{
    QJsonObject values;
    for (const ScenarioChange::Value &value : change.values)
        values.insert(QLatin1String(value.field->name), QJsonArray{value.before, value.after});
    return {{QStringLiteral("what"), QLatin1String(wordOf(change.what))},
            {QStringLiteral("kind"), QLatin1String(change.kind->name)},
            {QStringLiteral("id"), change.id.toHex()},
            {QStringLiteral("values"), values}};
}

/// Reads a change; false when it names what is not there.
bool readChange(const QJsonObject &json, const Catalogue &catalogue, ScenarioChange &change)
{
    const QString what = json[QStringLiteral("what")].toString();
    change.what = what == QLatin1String("add")      ? ScenarioChange::What::Add
                  : what == QLatin1String("remove") ? ScenarioChange::What::Remove
                                                    : ScenarioChange::What::Change;
    change.kind = catalogue.find(json[QStringLiteral("kind")].toString());
    change.id = Uuid::fromHex(json[QStringLiteral("id")].toString());
    if (!change.kind || change.id.isNull())
        return false;
    const QJsonObject values = json[QStringLiteral("values")].toObject();
    for (auto each = values.begin(); each != values.end(); ++each) {
        const Field *field = change.kind->field(each.key());
        const QJsonArray texts = each.value().toArray();
        if (!field || texts.size() != 2)
            return false;
        change.values.push_back({field, texts[0].toString(), texts[1].toString()});
    }
    return true;
}

/// Lays steps over a plan, one record after the other.
class Applier
{
public:
    Applier(const Snapshot &base, const Scenario &scenario)
        : base_(base), scenario_(scenario), references_(base.catalogue())
    {
    }

    void apply(const ScenarioChange &change, int step)
    {
        const RecordPtr now = current(change);
        const auto conflict = [&](ScenarioConflict::What what, const Field *field) {
            conflicts_.push_back({what, {change.kind, change.id}, field, scenario_.key, step});
        };
        if (!now && change.what != ScenarioChange::What::Add)
            return conflict(ScenarioConflict::What::Dropped, nullptr);
        if (change.what == ScenarioChange::What::Remove) {
            state_[{change.kind, change.id}] = nullptr;
            return;
        }
        const std::shared_ptr<Record> next = now ? change.kind->copy(*now) : change.kind->create();
        next->id = change.id;
        for (const ScenarioChange::Value &value : change.values) {
            if (now) {
                const QString text = textOf(*value.field, *now, references_);
                if (text != value.before && text != value.after)
                    conflict(ScenarioConflict::What::Overridden, value.field);
            }
            // A value that no longer fits its field is left as the plan has it.
            if (setText(*change.kind, *value.field, *next, value.after, references_).has_error())
                conflict(ScenarioConflict::What::Dropped, value.field);
        }
        state_[{change.kind, change.id}] = next;
    }

    ScenarioView finish() &&
    {
        ChangeSet changes;
        for (auto &[key, after] : state_) {
            RecordPtr before = base_.find(*key.first, key.second);
            if (before || after)
                changes.changes.push_back({key.first, key.second, std::move(before), after});
        }
        return {base_.advanced(changes, base_.revision()), changes, std::move(conflicts_)};
    }

private:
    [[nodiscard]] RecordPtr current(const ScenarioChange &change) const
    {
        const auto known = state_.find({change.kind, change.id});
        return known == state_.end() ? base_.find(*change.kind, change.id) : known->second;
    }

    const Snapshot &base_;
    const Scenario &scenario_;
    IdReferences references_;
    std::map<std::pair<const Kind *, Uuid>, RecordPtr> state_;
    std::vector<ScenarioConflict> conflicts_;
};

} // namespace

ScenarioView applyScenario(const Snapshot &base, const Scenario &scenario)
{
    Applier applier(base, scenario);
    int number = 0;
    for (const ScenarioStep &step : scenario.steps) {
        ++number;
        for (const ScenarioChange &change : step.changes)
            applier.apply(change, number);
    }
    return std::move(applier).finish();
}

ScenarioStep makeStep(const QString &text, const Snapshot &before, const Snapshot &after, const ChangeSet &touched)
{
    const IdReferences references(before.catalogue());
    ScenarioStep step{text, {}};
    for (const Change &each : touched.changes) {
        const RecordPtr old = before.find(*each.kind, each.id);
        const RecordPtr now = after.find(*each.kind, each.id);
        if (!old && !now)
            continue;
        ScenarioChange change{ScenarioChange::What::Change, each.kind, each.id, {}};
        change.what = !old   ? ScenarioChange::What::Add
                      : !now ? ScenarioChange::What::Remove
                             : ScenarioChange::What::Change;
        if (now)
            for (const Field &field : each.kind->fields) {
                const QString from = old ? textOf(field, *old, references) : QString();
                const QString to = textOf(field, *now, references);
                if (from != to)
                    change.values.push_back({&field, from, to});
            }
        if (change.what != ScenarioChange::What::Change || !change.values.empty())
            step.changes.push_back(std::move(change));
    }
    return step;
}

Setting settingOf(const Scenario &scenario, const Snapshot &plan)
{
    Setting setting;
    for (const Setting *known : scenarioSettings(plan))
        if (scenarioKey(*known) == scenario.key)
            setting = *known;
    QJsonArray steps;
    for (const ScenarioStep &step : scenario.steps) {
        QJsonArray changes;
        for (const ScenarioChange &change : step.changes)
            changes.append(jsonOf(change));
        steps.append(QJsonObject{{QStringLiteral("text"), step.text}, {QStringLiteral("changes"), changes}});
    }
    setting.key = prefix + scenario.key;
    setting.value =
        QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("steps"), steps}}).toJson(QJsonDocument::Compact));
    return setting;
}

Result<Scenario> scenarioOf(const Setting &setting, const Catalogue &catalogue)
{
    const Error unreadable{ErrorCode::BadInput,
                           tr("The scenario \"%1\" cannot be read.").arg(scenarioKey(setting)),
                           {},
                           tr("Remove it and make it anew.")};
    const QJsonDocument document = QJsonDocument::fromJson(setting.value.toUtf8());
    if (!document.isObject() || !document[QStringLiteral("steps")].isArray())
        return unreadable;
    Scenario scenario{scenarioKey(setting), {}};
    for (const QJsonValue &json : document[QStringLiteral("steps")].toArray()) {
        ScenarioStep step{json[QStringLiteral("text")].toString(), {}};
        for (const QJsonValue &change : json[QStringLiteral("changes")].toArray())
            if (!readChange(change.toObject(), catalogue, step.changes.emplace_back()))
                return unreadable;
        scenario.steps.push_back(std::move(step));
    }
    return scenario;
}

Result<Scenario> findScenario(const Snapshot &plan, const QString &key)
{
    for (const Setting *setting : scenarioSettings(plan))
        if (scenarioKey(*setting) == key)
            return scenarioOf(*setting, plan.catalogue());
    return Error{ErrorCode::NotFound,
                 tr("There is no scenario \"%1\".").arg(key),
                 {},
                 tr("\"entente scenario FILE list\" shows them.")};
}

std::vector<const Setting *> scenarioSettings(const Snapshot &plan)
{
    std::vector<const Setting *> settings;
    for (const Setting &setting : plan.all<Setting>())
        if (setting.key.startsWith(prefix))
            settings.push_back(&setting);
    std::sort(settings.begin(), settings.end(),
              [](const Setting *one, const Setting *other) { return one->key < other->key; });
    return settings;
}

QString scenarioKey(const Setting &setting)
{
    return setting.key.mid(prefix.size());
}

} // namespace entente
