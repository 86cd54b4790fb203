// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/unit.h"

#include <QStringList>

namespace entente {

QString unitOf(const Kind &kind, const Field &field, const Record &record, const Snapshot &plan)
{
    if (*field.unit)
        return Kind::tr(field.unit);
    if (!*field.unitFrom)
        return {};
    const Kind *at = &kind;
    const Record *here = &record;
    RecordPtr kept; // keeps what here points at
    const QStringList steps = QString::fromLatin1(field.unitFrom).split(QLatin1Char('.'));
    for (const QString &step : steps) {
        const Field *next = at->field(step);
        if (!next)
            return {};
        if (next->type == FieldType::Text)
            return next->get<QString>(*here);
        if (next->type != FieldType::Reference)
            return {};
        at = &next->target();
        kept = plan.find(*at, next->get<Uuid>(*here));
        if (!kept)
            return {};
        here = kept.get();
    }
    return {};
}

} // namespace entente
