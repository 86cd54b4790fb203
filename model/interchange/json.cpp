// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/json.h"

#include "model/interchange/filewriter.h"
#include "model/interchange/recordorder.h"

#include <cmath>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void appendString(QByteArray &json, QStringView text)
{
    static constexpr char hex[] = "0123456789abcdef";
    json += '"';
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        switch (c) {
        case '"':
            json += "\\\"";
            break;
        case '\\':
            json += "\\\\";
            break;
        case '\n':
            json += "\\n";
            break;
        case '\r':
            json += "\\r";
            break;
        case '\t':
            json += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                json += "\\u00";
                json += hex[(c >> 4) & 0xF];
                json += hex[c & 0xF];
            } else {
                json += c;
            }
        }
    }
    json += '"';
}

void appendList(QByteArray &json, const QString &text)
{
    json += '[';
    bool first = true;
    for (const QString &one : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (!first)
            json += ',';
        first = false;
        appendString(json, one);
    }
    json += ']';
}

void appendValue(QByteArray &json, const Field &field, const Record &record, const References &references)
{
    if (field.type == FieldType::References) {
        appendList(json, textOf(field, record, references));
        return;
    }
    if (isEmptyValue(field, record)) {
        json += "null";
        return;
    }
    switch (field.type) {
    case FieldType::Integer:
        json += QByteArray::number(*field.get<std::optional<int>>(record));
        break;
    case FieldType::Boolean:
        json += *field.get<std::optional<bool>>(record) ? "true" : "false";
        break;
    case FieldType::Number: {
        const double value = *field.get<std::optional<double>>(record);
        json += std::isfinite(value) ? numberText(value).toLatin1() : QByteArray("null"); // JSON has no infinity
        break;
    }
    default:
        appendString(json, textOf(field, record, references));
    }
}

void appendRecord(QByteArray &json, const Kind &kind, const Record &record, const References &references)
{
    json += '{';
    for (const Field &field : kind.fields) {
        if (&field != &kind.fields.front())
            json += ',';
        json += '"';
        json += field.name;
        json += "\":";
        appendValue(json, field, record, references);
    }
    json += '}';
}

} // namespace

Result<QByteArray> planAsJson(const Snapshot &plan, Job &job)
{
    const ExportReferences references(plan);
    const auto &kinds = plan.catalogue().kinds();
    QByteArray json = "{";
    bool firstKind = true;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (job.isCancelled())
            return Error{ErrorCode::Cancelled, tr("Cancelled."), {}, {}};
        job.report(double(i), double(kinds.size()));
        const Kind &kind = *kinds[i];
        if (kind.internal)
            continue;
        json += firstKind ? "\n\"" : ",\n\"";
        firstKind = false;
        json += kind.plural;
        json += "\":[";
        bool firstRecord = true;
        for (const Record *record : inFileOrder(plan, kind, references)) {
            // One record a line, so that two exports can be compared line by line.
            json += firstRecord ? "\n" : ",\n";
            firstRecord = false;
            appendRecord(json, kind, *record, references);
        }
        json += firstRecord ? "]" : "\n]";
    }
    json += "\n}\n";
    return json;
}

Result<> writeJson(const Snapshot &plan, const QString &path, Job &job)
{
    TRY(const QByteArray json, planAsJson(plan, job));
    return writeFile(path, json);
}

} // namespace entente
