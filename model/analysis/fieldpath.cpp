// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/fieldpath.h"

#include <algorithm>

namespace entente {

FieldPath::FieldPath(const Kind &kind, const Field &field)
    : text_(QString::fromLatin1(field.name)), start_(&kind), field_(&field)
{
}

Result<FieldPath> FieldPath::parse(const Catalogue &catalogue, const Kind &kind, const QString &text)
{
    FieldPath path;
    path.text_ = text;
    path.start_ = &kind;
    const Kind *at = &kind;
    const QStringList names = text.split(QLatin1Char('.'));
    for (int i = 0; i < names.size(); ++i) {
        const QString &name = names[i];
        const Field *field = at->field(name);
        if (field && i + 1 == names.size()) {
            path.field_ = field;
            return path;
        }
        PathStep step;
        if (field && field->target) {
            step.forward = field;
            step.kind = &field->target();
        } else if (const Kind *back = catalogue.find(name); back && !field) {
            for (const Field &other : back->fields)
                if (other.target && &other.target() == at)
                    step.backward.push_back(&other);
            step.kind = back;
        }
        if (!step.forward && step.backward.empty())
            return Error{ErrorCode::WrongUse,
                         tr("\"%1\" leads nowhere from %2.").arg(name, Kind::tr(at->titlePlural).toLower()), text,
                         tr("Use a field, or a kind that refers to it, and after a reference a point and a field.")};
        at = step.kind;
        path.steps_.push_back(std::move(step));
    }
    return Error{ErrorCode::WrongUse, tr("\"%1\" ends at a kind.").arg(text), {}, tr("End it with a field.")};
}

bool FieldPath::isSingle() const
{
    return std::all_of(steps_.begin(), steps_.end(),
                       [](const PathStep &step) { return step.forward && step.forward->type == FieldType::Reference; });
}

bool FieldPath::passes(const Kind &other) const
{
    // Where it ends at a reference, what is read there is the name of yet another record.
    return std::any_of(steps_.begin(), steps_.end(), [&](const PathStep &step) { return step.kind == &other; }) ||
           (!steps_.empty() && field_->isReference() && (!field_->target || &field_->target() == &other));
}

PathReader::PathReader(const Snapshot &plan, FieldPath path)
    : plan_(plan), path_(std::move(path)), referrers_(path_.steps().size())
{
    for (std::size_t i = 0; i < path_.steps().size(); ++i) {
        const PathStep &step = path_.steps()[i];
        if (step.forward)
            continue;
        Referrers &referrers = referrers_[i];
        plan_.table(*step.kind).forEach([&](const Record &record) {
            for (const Field *each : step.backward) {
                if (each->type == FieldType::Reference)
                    referrers.emplace(each->get<Uuid>(record), &record);
                else
                    for (const Uuid &id : each->get<std::vector<Uuid>>(record))
                        referrers.emplace(id, &record);
            }
        });
    }
}

} // namespace entente
