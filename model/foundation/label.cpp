// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/foundation/label.h"

#include <QStringList>

#include <algorithm>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

Error badLabel(QStringView text, const QString &why)
{
    return {ErrorCode::BadInput,
            tr("\"%1\" is not a label: %2").arg(text.left(80), why),
            {},
            tr("Write POLICY/LEVEL, and after it //REL KEY;KEY or //REL @ALLIANCE, and //note where needed.")};
}

} // namespace

QString formatLabel(const Label &label, const ReleaseName &name)
{
    if (label.isEmpty())
        return {};
    const Label::Parts &parts = label.parts();
    QString text = parts.policy + QLatin1Char('/') + parts.level;
    if (parts.releasableTo) {
        QStringList names;
        for (const Uuid &id : *parts.releasableTo)
            names << name(id);
        names.sort();
        text += QStringLiteral("//REL");
        if (!names.isEmpty())
            text += QLatin1Char(' ') + names.join(QLatin1Char(';'));
    }
    if (!parts.handling.isEmpty())
        text += QStringLiteral("//") + parts.handling;
    return text;
}

Result<Label> parseLabel(QStringView text, const ReleaseLookup &lookup)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Label{};
    const auto slash = trimmed.indexOf(QLatin1Char('/'));
    if (slash <= 0)
        return badLabel(trimmed, tr("it names no policy and level."));
    Label::Parts parts;
    parts.policy = trimmed.left(slash).trimmed().toString();
    QStringView rest = trimmed.mid(slash + 1);
    auto cut = rest.indexOf(QLatin1String("//"));
    parts.level = (cut < 0 ? rest : rest.left(cut)).trimmed().toString();
    if (parts.level.isEmpty() || parts.level.contains(QLatin1Char('/')))
        return badLabel(trimmed, tr("its level is missing or holds a slash."));
    rest = cut < 0 ? QStringView() : rest.mid(cut + 2);
    const bool released = rest == QLatin1String("REL") || rest.startsWith(QLatin1String("REL ")) ||
                          rest.startsWith(QLatin1String("REL//"));
    if (released) {
        cut = rest.indexOf(QLatin1String("//"));
        const QStringView names = (cut < 0 ? rest : rest.left(cut)).mid(3).trimmed();
        rest = cut < 0 ? QStringView() : rest.mid(cut + 2);
        std::vector<Uuid> ids;
        for (const QStringView one : names.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
            const Uuid id = lookup(one.trimmed());
            if (id.isNull())
                return badLabel(trimmed, tr("no member or alliance is called \"%1\".").arg(one.trimmed()));
            ids.push_back(id);
        }
        // A set has no order: sorted, so that equal sets are equal labels.
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        parts.releasableTo = std::move(ids);
    }
    parts.handling = rest.trimmed().toString();
    return Label(std::move(parts));
}

QString labelToStorage(const Label &label)
{
    return formatLabel(label, [](const Uuid &id) { return id.toHex(); });
}

Result<Label> labelFromStorage(QStringView text)
{
    return parseLabel(text, [](QStringView name) { return Uuid::fromHex(name); });
}

} // namespace entente
