// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/mappingreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

/// Included mappings are read once, and before what includes them.
Result<> readInto(Mapping &mapping, const QByteArray &bytes, const QString &file, QStringList &seen, bool mayInclude)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (document.isNull()) {
        const auto line = 1 + bytes.left(problem.offset).count('\n');
        return Error{ErrorCode::BadInput,
                     tr("This is not JSON: %1.").arg(problem.errorString()),
                     QStringLiteral("%1:%2").arg(file).arg(line),
                     {}};
    }
    MappingReader reader(file);
    const QJsonObject o = reader.object(
        document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array()), {},
        {QStringLiteral("format"), QStringLiteral("title"), QStringLiteral("rules"), QStringLiteral("include"),
         QStringLiteral("sources"), QStringLiteral("lookups"), QStringLiteral("outputs")});
    const QString format = o[QLatin1String("format")].toString();
    if (!reader.error() && format != QLatin1String("entente mapping 1"))
        reader.fail(QStringLiteral("/format"), tr("The format is \"%1\", not \"entente mapping 1\".").arg(format));
    const QStringList includes = reader.strings(o[QLatin1String("include")], QStringLiteral("/include"));
    if (!mayInclude && !includes.isEmpty())
        reader.fail(QStringLiteral("/include"), tr("A mapping that was not read from a folder cannot include others."));
    if (reader.error())
        return *reader.error();
    for (const QString &include : includes) {
        const QString path = QDir::cleanPath(QFileInfo(file).dir().filePath(include));
        if (seen.contains(path))
            continue;
        seen << path;
        QFile other(path);
        if (!other.open(QIODevice::ReadOnly))
            return Error{ErrorCode::NotFound,
                         tr("The included mapping \"%1\" cannot be read.").arg(include),
                         reader.place(QStringLiteral("/include")),
                         {}};
        TRYV(readInto(mapping, other.readAll(), path, seen, true));
    }
    mapping.title = o[QLatin1String("title")].toString();
    mapping.rules << reader.strings(o[QLatin1String("rules")], QStringLiteral("/rules"));
    const auto isNew = [&](const auto &list, const QString &name, const QString &pointer) {
        if (std::any_of(list.begin(), list.end(), [&](const auto &one) { return one.name == name; }))
            reader.fail(pointer, tr("The name \"%1\" is used twice.").arg(name));
    };
    const auto section = [&](const char *key, auto each) {
        const QJsonObject entries = o[QLatin1String(key)].toObject();
        for (auto it = entries.begin(); it != entries.end(); ++it)
            each(it.key(), it.value(), MappingReader::child(QLatin1Char('/') + QLatin1String(key), it.key()));
    };
    section("sources", [&](const QString &name, const QJsonValue &json, const QString &pointer) {
        isNew(mapping.sources, name, pointer);
        mapping.sources.push_back(reader.source(name, json, pointer));
    });
    section("lookups", [&](const QString &name, const QJsonValue &json, const QString &pointer) {
        isNew(mapping.lookups, name, pointer);
        mapping.lookups.push_back(reader.lookup(name, json, pointer));
    });
    int index = 0;
    for (const QJsonValue json : o[QLatin1String("outputs")].toArray())
        mapping.outputs.push_back(reader.output(json, QStringLiteral("/outputs/%1").arg(index++)));
    if (reader.error())
        return *reader.error();
    return ok();
}

} // namespace

Result<Mapping> loadMapping(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, tr("The mapping cannot be read: %1.").arg(file.errorString()), path, {}};
    Mapping mapping;
    QStringList seen = {QDir::cleanPath(path)};
    TRYV(readInto(mapping, file.readAll(), path, seen, true));
    mapping.folder = QFileInfo(path).absolutePath();
    return mapping;
}

Result<Mapping> parseMapping(const QByteArray &json, const QString &name)
{
    Mapping mapping;
    QStringList seen;
    TRYV(readInto(mapping, json, name, seen, false));
    return mapping;
}

} // namespace entente
