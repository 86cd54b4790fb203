// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/kind.h"

namespace entente {

namespace {

template<auto Member>
Field commonField(const char *name, const char *title, const char *help)
{
    Field field;
    field.name = name;
    field.title = title;
    field.help = help;
    field.group = FieldGroup::SourceAndLabel;
    field.type = FieldTraits<std::remove_cvref_t<decltype(std::declval<Record>().*Member)>>::type;
    field.address = [](const Record &record) -> const void * { return &(record.*Member); };
    return field;
}

} // namespace

const Field *Kind::field(QStringView fieldName) const
{
    const int index = indexOf(fieldName);
    return index < 0 ? nullptr : &fields[std::size_t(index)];
}

int Kind::indexOf(QStringView fieldName) const
{
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fieldName == QLatin1String(fields[i].name))
            return int(i);
    return -1;
}

Period Kind::period(const Record &record) const
{
    Period period;
    if (from_ >= 0)
        period.from = fields[std::size_t(from_)].get<PartialDate>(record);
    if (until_ >= 0)
        period.until = fields[std::size_t(until_)].get<PartialDate>(record);
    return period;
}

DayRange Kind::validity(const Record &record) const
{
    const Period written = period(record);
    return needsBeginning && written.from.isEmpty() ? DayRange{Day::distantFuture(), Day::distantFuture()}
                                                    : written.range();
}

void Kind::finish()
{
    fields.push_back(commonField<&Record::label>(
        "label", QT_TRANSLATE_NOOP("Records", "Label"),
        QT_TRANSLATE_NOOP("Records", "Classification, and whom the record may be released to.")));
    fields.push_back(
        commonField<&Record::source>("source", QT_TRANSLATE_NOOP("Records", "Source"),
                                     QT_TRANSLATE_NOOP("Records", "Where the record comes from, with its date.")));
    fields.push_back(commonField<&Record::note>("note", QT_TRANSLATE_NOOP("Records", "Note"),
                                                QT_TRANSLATE_NOOP("Records", "Anything else worth knowing.")));
    fields.back().longText = true;

    key_ = indexOf(u"key");
    from_ = indexOf(u"from");
    until_ = indexOf(u"until");
    name_ = indexOf(u"name");
    if (name_ < 0)
        name_ = indexOf(u"title");
    identity_.clear();
    for (const Field &field : fields)
        if (field.identity)
            identity_.push_back(&field);
}

} // namespace entente
