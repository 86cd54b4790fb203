// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/mapping.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace entente {

/// Reads the parts of a mapping's JSON form. The first thing that is wrong is kept as error(), with its
/// JSON pointer; what is read after it has no meaning.
class MappingReader
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    explicit MappingReader(QString file) : file_(std::move(file)) {}

    [[nodiscard]] const std::optional<Error> &error() const { return error_; }
    void fail(const QString &pointer, const QString &what, const QString &remedy = {});
    /// `file#pointer`, as messages name a part.
    [[nodiscard]] QString place(const QString &pointer) const { return file_ + QLatin1Char('#') + pointer; }

    /// The pointer of the member @p key (RFC 6901).
    [[nodiscard]] static QString child(const QString &pointer, QString key);

    [[nodiscard]] QJsonObject object(const QJsonValue &json, const QString &pointer, const QStringList &known);
    /// A list of texts; one text alone stands for a list of one.
    [[nodiscard]] QStringList strings(const QJsonValue &json, const QString &pointer);

    [[nodiscard]] MappingSource source(const QString &name, const QJsonValue &json, const QString &pointer);
    [[nodiscard]] MappingLookup lookup(const QString &name, const QJsonValue &json, const QString &pointer);
    [[nodiscard]] MappingOutput output(const QJsonValue &json, const QString &pointer);

private:
    [[nodiscard]] QString string(const QJsonValue &json, const QString &pointer);
    [[nodiscard]] QString needed(const QJsonObject &object, const char *key, const QString &pointer);
    [[nodiscard]] bool boolean(const QJsonValue &json, const QString &pointer, bool standard);
    [[nodiscard]] std::optional<Otherwise> otherwise(const QJsonValue &json, const QString &pointer);
    [[nodiscard]] std::vector<MappingPair> pairs(const QJsonValue &json, const QString &pointer);
    [[nodiscard]] MappingValue value(const QJsonValue &json, const QString &pointer);
    void form(const QJsonObject &json, const QString &pointer, MappingValue &result);
    void date(const QJsonObject &json, const QString &pointer, MappingValue &result);
    [[nodiscard]] std::vector<MappingValue> values(const QJsonValue &json, const QString &pointer);
    [[nodiscard]] MappingCondition condition(const QJsonValue &json, const QString &pointer);
    [[nodiscard]] std::vector<MappingCondition> conditions(const QJsonValue &json, const QString &pointer);
    [[nodiscard]] std::vector<MappingLet> lets(const QJsonValue &json, const QString &pointer);
    [[nodiscard]] MappingEach each(const QJsonValue &json, const QString &pointer);
    [[nodiscard]] MappingMerge merge(const QJsonValue &json, const QString &pointer);

    QString file_;
    std::optional<Error> error_;
};

} // namespace entente
