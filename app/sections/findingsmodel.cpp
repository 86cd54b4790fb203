// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/findingsmodel.h"

#include "model/records/identity.h"
#include "widgets/frame/kindicon.h"
#include "widgets/theme/icons.h"

#include <QLocale>

#include <numeric>

namespace entente {

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QCoreApplication::translate("Findings", "Error");
    case Severity::Warning:
        return QCoreApplication::translate("Findings", "Warning");
    case Severity::Info:
        break;
    }
    return QCoreApplication::translate("Findings", "Note");
}

QString severityIconName(Severity severity)
{
    return severity == Severity::Error     ? QStringLiteral("error")
           : severity == Severity::Warning ? QStringLiteral("warning")
                                           : QStringLiteral("info");
}

FindingsModel::FindingsModel(const Theme &theme, QObject *parent) : QAbstractTableModel(parent), theme_(theme) {}

void FindingsModel::setFindings(std::vector<Finding> findings, const Snapshot &plan)
{
    beginResetModel();
    plan_ = plan;
    findings_ = std::move(findings);
    counts_ = {};
    for (const Finding &finding : findings_)
        ++counts_[std::size_t(finding.severity())];
    arrange();
    endResetModel();
}

void FindingsModel::setSeverity(std::optional<Severity> severity)
{
    beginResetModel();
    severity_ = severity;
    arrange();
    endResetModel();
}

void FindingsModel::arrange()
{
    rows_.resize(findings_.size());
    std::iota(rows_.begin(), rows_.end(), std::size_t(0));
    std::stable_sort(rows_.begin(), rows_.end(), [this](std::size_t a, std::size_t b) {
        return findings_[a].severity() > findings_[b].severity();
    });
    if (severity_)
        std::erase_if(rows_, [this](std::size_t row) { return findings_[row].severity() != *severity_; });
}

void FindingsModel::setTheme(const Theme &theme)
{
    theme_ = theme;
    if (!rows_.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DecorationRole});
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(rows_.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    const Finding &each = finding(index.row());
    if (role == Qt::DisplayRole) {
        switch (index.column()) {
        case SeverityColumn:
            return severityWord(each.severity());
        case MessageColumn:
            return message(each, plan_, QLocale(), RecordWords::Titles);
        default:
            return each.records.empty() ? QString() : recordTitle(each.records.front(), plan_);
        }
    }
    if (role == Qt::DecorationRole && index.column() == SeverityColumn)
        return icon(severityIconName(each.severity()), theme_);
    if (role == Qt::DecorationRole && index.column() == RecordColumn && !each.records.empty())
        return icon(kindIconName(*each.records.front().kind), theme_, IconTone::Quiet);
    if (role == Qt::ToolTipRole)
        return message(each, plan_, QLocale(), RecordWords::Titles) + QLatin1Char('\n') +
               FindingRule::tr(each.rule->explanation);
    return {};
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case MessageColumn:
        return tr("What was found");
    default:
        return tr("Record");
    }
}

} // namespace entente

#include "moc_findingsmodel.cpp"
