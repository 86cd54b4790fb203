// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/savedmappings.h"

#include "model/interchange/mappingdraft.h"

#include <QJsonDocument>

#include <algorithm>

namespace entente {

namespace {

const QString prefix = QStringLiteral("mapping.");

} // namespace

QStringList savedMappingNames(const Snapshot &plan)
{
    QStringList names;
    for (const Setting &setting : plan.all<Setting>())
        if (setting.key.startsWith(prefix))
            names << setting.key.mid(prefix.size());
    names.sort();
    return names;
}

std::optional<Mapping> savedMapping(const Snapshot &plan, const QString &name)
{
    for (const Setting &setting : plan.all<Setting>()) {
        if (setting.key != prefix + name)
            continue;
        auto mapping = parseMapping(setting.value.toUtf8(), setting.key);
        return mapping ? std::optional(std::move(mapping).assume_value()) : std::nullopt;
    }
    return {};
}

QString savedMappingFor(const Snapshot &plan, const QStringList &header)
{
    for (const QString &name : savedMappingNames(plan)) {
        const auto mapping = savedMapping(plan, name);
        const auto draft = mapping ? MappingDraft::of(*mapping, plan.catalogue()) : std::nullopt;
        const QStringList needed = draft ? draft->sourceColumns() : QStringList();
        if (!needed.isEmpty() &&
            std::all_of(needed.begin(), needed.end(), [&](const QString &column) { return header.contains(column); }))
            return name;
    }
    return {};
}

Setting savedAs(const Snapshot &plan, const QString &name, const Mapping &mapping)
{
    Setting setting;
    for (const Setting &known : plan.all<Setting>())
        if (known.key == prefix + name)
            setting = known;
    setting.key = prefix + name;
    setting.value = QString::fromUtf8(QJsonDocument(toJson(mapping)).toJson(QJsonDocument::Compact));
    return setting;
}

} // namespace entente
