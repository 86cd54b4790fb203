// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/pickermodel.h"

#include "model/records/alliance.h"
#include "model/records/identity.h"
#include "model/records/member.h"
#include "widgets/frame/kindicon.h"
#include "widgets/records/fielddisplay.h"
#include "widgets/theme/icons.h"

namespace entente {

PickerScope PickerScope::of(const Field &field, const Catalogue &catalogue)
{
    PickerScope scope;
    if (field.target) {
        scope.kinds = {&field.target()};
        return scope;
    }
    for (const Kind *kind : catalogue.kinds())
        if (!kind->internal)
            scope.kinds.push_back(kind);
    scope.writing = Writing::KindAndKey;
    return scope;
}

PickerScope PickerScope::releases()
{
    return {{&kindOf<Member>(), &kindOf<Alliance>()}, Writing::Release};
}

QString PickerScope::write(const Snapshot &plan, const AnyId &record) const
{
    const QString key = references(plan).name(*record.kind, record.uuid);
    switch (writing) {
    case Writing::KindAndKey:
        return QLatin1String(record.kind->name) + QLatin1Char(':') + key;
    case Writing::Release:
        return record.kind == &kindOf<Alliance>() ? QLatin1Char('@') + key : key;
    case Writing::Key:
        break;
    }
    return key;
}

AnyId PickerScope::read(const Snapshot &plan, const QString &text) const
{
    QString key = text.trimmed();
    const Kind *kind = kinds.front();
    if (writing == Writing::Release && key.startsWith(QLatin1Char('@'))) {
        kind = &kindOf<Alliance>();
        key.remove(0, 1);
    } else if (writing == Writing::KindAndKey) {
        const auto colon = key.indexOf(QLatin1Char(':'));
        kind = colon > 0 ? plan.catalogue().find(key.left(colon)) : nullptr;
        key = key.mid(colon + 1);
    }
    if (!kind || key.isEmpty())
        return {};
    const Uuid id = references(plan).find(*kind, key);
    return id.isNull() ? AnyId() : AnyId{kind, id};
}

PickerModel::PickerModel(PickerScope scope, const Theme &theme, QObject *parent)
    : QAbstractListModel(parent), scope_(std::move(scope)), theme_(theme)
{
}

void PickerModel::setTheme(const Theme &theme)
{
    theme_ = theme;
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::DecorationRole});
}

void PickerModel::search(const QString &typed)
{
    beginResetModel();
    hits_.clear();
    sought_ = typed.trimmed();
    std::vector<const Kind *> kinds = scope_.kinds;
    if (const auto colon = sought_.indexOf(QLatin1Char(':')); colon > 0 && kinds.size() > 1)
        if (const Kind *named = plan_.catalogue().find(sought_.left(colon).trimmed().toLower())) {
            kinds = {named};
            sought_ = sought_.mid(colon + 1).trimmed();
        }
    if (scope_.writing == PickerScope::Writing::Release && sought_.startsWith(QLatin1Char('@'))) {
        kinds = {&kindOf<Alliance>()};
        sought_.remove(0, 1);
    }
    const SnapshotReferences &names = references(plan_);
    bool exact = false;
    for (const Kind *kind : kinds) {
        if (plan_.catalogue().indexOf(*kind) < 0)
            continue;
        const Field *nameField = kind->nameField();
        plan_.table(*kind).forEach([&](const Record &record) {
            const QString key = identityText(*kind, record, names);
            const QString name = nameField ? nameField->get<QString>(record) : QString();
            const auto rankOf = [&] {
                if (key.compare(sought_, Qt::CaseInsensitive) == 0 || name.compare(sought_, Qt::CaseInsensitive) == 0)
                    return 0;
                if (key.startsWith(sought_, Qt::CaseInsensitive))
                    return 1;
                if (name.startsWith(sought_, Qt::CaseInsensitive))
                    return 2;
                if (key.contains(sought_, Qt::CaseInsensitive) || name.contains(sought_, Qt::CaseInsensitive))
                    return 3;
                return displayName(*kind, record, names).compare(sought_, Qt::CaseInsensitive) == 0 ? 0 : -1;
            };
            const int rank = rankOf();
            if (rank < 0)
                return;
            exact = exact || rank == 0;
            hits_.push_back({rank, key, AnyId{kind, record.id}});
        });
    }
    const auto closer = [](const Hit &a, const Hit &b) {
        return a.rank != b.rank ? a.rank < b.rank : a.text.compare(b.text, Qt::CaseInsensitive) < 0;
    };
    const std::size_t shown = std::min(most, hits_.size());
    std::partial_sort(hits_.begin(), hits_.begin() + std::ptrdiff_t(shown), hits_.end(), closer);
    hits_.resize(shown);
    for (Hit &hit : hits_)
        hit.text = oneLine(displayName(*hit.record.kind, *plan_.find(hit.record), names));
    creationKind_ = creates_ && !exact && !sought_.isEmpty() && kinds.size() == 1 ? kinds.front() : nullptr;
    endResetModel();
}

int PickerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(hits_.size()) + (creationKind_ ? 1 : 0);
}

QVariant PickerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (isCreation(index.row())) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return tr("Create %1 ‘%2’ …").arg(midSentence(Kind::tr(creationKind_->title)), oneLine(sought_).left(40));
        if (role == Qt::DecorationRole)
            return icon(u"add", theme_, IconTone::Accent);
        return {};
    }
    const Hit &hit = hits_[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return hit.text;
    case Qt::DecorationRole:
        return icon(kindIconName(*hit.record.kind), theme_, IconTone::Quiet);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(hit.text, Kind::tr(hit.record.kind->title));
    default:
        return {};
    }
}

AnyId PickerModel::record(int row) const
{
    return row >= 0 && row < int(hits_.size()) ? hits_[std::size_t(row)].record : AnyId();
}

bool PickerModel::isCreation(int row) const
{
    return creationKind_ && row == int(hits_.size());
}

} // namespace entente

#include "moc_pickermodel.cpp"
