// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/findingsmodel.h"

#include "model/records/identity.h"
#include "widgets/frame/kindicon.h"
#include "widgets/theme/icons.h"

#include <QFont>
#include <QLocale>

#include <set>

namespace entente {

namespace {

/// Of the row of a rule; those of findings have the number of their group, from 1.
constexpr quintptr isGroup = 0;

const Kind *kindOfFirst(const Finding &finding)
{
    return finding.records.empty() ? nullptr : finding.records.front().kind;
}

} // namespace

FindingsModel::FindingsModel(const Theme &theme, QObject *parent) : QAbstractItemModel(parent), theme_(theme) {}

void FindingsModel::setFindings(std::shared_ptr<const FindingsIndex> findings)
{
    beginResetModel();
    findings_ = std::move(findings);
    words_ = nullptr;
    counts_ = {};
    for (const FindingPtr &finding : findings_->all)
        ++counts_[std::size_t(finding->severity())];
    arrange();
    endResetModel();
}

void FindingsModel::setFilter(const FindingFilter &filter, std::shared_ptr<const std::vector<QString>> words)
{
    if (filter == filter_ && words == words_)
        return;
    beginResetModel();
    filter_ = filter;
    words_ = std::move(words);
    arrange();
    endResetModel();
}

void FindingsModel::arrange()
{
    groups_.clear();
    const QStringList texts = filter_.text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (std::size_t i = 0; i < findings_->all.size(); ++i) {
        const FindingPtr &finding = findings_->all[i];
        if ((filter_.severity && finding->severity() != *filter_.severity) ||
            (!filter_.rule.isEmpty() && filter_.rule != QLatin1String(finding->rule->id)) ||
            (filter_.kind && kindOfFirst(*finding) != filter_.kind))
            continue;
        // Words that are not there yet hide nothing; they are on their way.
        if (words_ && i < words_->size() && !std::all_of(texts.begin(), texts.end(), [&](const QString &text) {
                return (*words_)[i].contains(text, Qt::CaseInsensitive);
            }))
            continue;
        if (groups_.empty() || groups_.back().rule != finding->rule)
            groups_.push_back({finding->rule, {}});
        groups_.back().findings.push_back(finding);
    }
    std::stable_sort(groups_.begin(), groups_.end(),
                     [](const Group &a, const Group &b) { return a.rule->severity > b.rule->severity; });
}

void FindingsModel::setTheme(const Theme &theme)
{
    theme_ = theme;
    if (!groups_.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DecorationRole});
}

FindingPtr FindingsModel::finding(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == isGroup)
        return nullptr;
    return groups_[index.internalId() - 1].findings[std::size_t(index.row())];
}

const FindingRule *FindingsModel::rule(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    return groups_[index.internalId() == isGroup ? std::size_t(index.row()) : index.internalId() - 1].rule;
}

QModelIndex FindingsModel::indexOfRule(const FindingRule &rule) const
{
    for (std::size_t i = 0; i < groups_.size(); ++i)
        if (groups_[i].rule == &rule)
            return index(int(i), 0);
    return {};
}

QModelIndex FindingsModel::indexOf(const Finding &finding) const
{
    const QModelIndex group = indexOfRule(*finding.rule);
    if (!group.isValid())
        return {};
    const auto &findings = groups_[std::size_t(group.row())].findings;
    const auto same =
        std::find_if(findings.begin(), findings.end(), [&](const FindingPtr &each) { return *each == finding; });
    return same == findings.end() ? QModelIndex() : index(int(same - findings.begin()), 0, group);
}

std::vector<FindingPtr> FindingsModel::findingsOf(const FindingRule &rule) const
{
    std::vector<FindingPtr> findings = findings_->all;
    std::erase_if(findings, [&](const FindingPtr &finding) { return finding->rule != &rule; });
    return findings;
}

std::vector<const FindingRule *> FindingsModel::rules() const
{
    std::vector<const FindingRule *> rules;
    for (const FindingPtr &finding : findings_->all)
        if (rules.empty() || rules.back() != finding->rule)
            rules.push_back(finding->rule);
    std::stable_sort(rules.begin(), rules.end(),
                     [](const FindingRule *a, const FindingRule *b) { return a->severity > b->severity; });
    return rules;
}

std::vector<const Kind *> FindingsModel::kinds() const
{
    std::set<const Kind *> found;
    for (const FindingPtr &finding : findings_->all)
        found.insert(kindOfFirst(*finding));
    std::vector<const Kind *> kinds;
    for (const Kind *kind : findings_->checked.plan().catalogue().kinds())
        if (found.contains(kind))
            kinds.push_back(kind);
    return kinds;
}

int FindingsModel::shown() const
{
    std::size_t count = 0;
    for (const Group &group : groups_)
        count += group.findings.size();
    return int(count);
}

QModelIndex FindingsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : isGroup);
}

QModelIndex FindingsModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == isGroup)
        return {};
    return createIndex(int(index.internalId() - 1), 0, isGroup);
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(groups_.size());
    return parent.internalId() == isGroup && parent.column() == 0
               ? int(groups_[std::size_t(parent.row())].findings.size())
               : 0;
}

int FindingsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const FindingPtr each = finding(index))
        return findingData(*each, index.column(), role);
    return groupData(groups_[std::size_t(index.row())], index.column(), role);
}

QVariant FindingsModel::groupData(const Group &group, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case MessageColumn:
            return FindingRule::tr(group.rule->title);
        case SeverityColumn:
            return tr("%1 %2").arg(severityLetter(group.rule->severity), severityWord(group.rule->severity));
        default:
            return QLocale().toString(int(group.findings.size()));
        }
    case Qt::DecorationRole:
        return column == MessageColumn ? QVariant(icon(severityIconName(group.rule->severity), theme_)) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return column == SeverityColumn ? QVariant() : QVariant(font);
    }
    case Qt::ToolTipRole:
        return FindingRule::tr(group.rule->explanation);
    case Qt::AccessibleTextRole:
        return column == MessageColumn
                   ? tr("%1, %2, %3")
                         .arg(severityWord(group.rule->severity), FindingRule::tr(group.rule->title),
                              tr("%1 found").arg(QLocale().toString(int(group.findings.size()))))
                   : QVariant();
    default:
        return {};
    }
}

QVariant FindingsModel::findingData(const Finding &finding, int column, int role) const
{
    const Snapshot &plan = findings_->checked.plan();
    switch (role) {
    case Qt::DisplayRole:
        if (column == MessageColumn)
            return message(finding, plan, QLocale(), RecordWords::Titles);
        if (column == RecordColumn && !finding.records.empty())
            return recordTitle(finding.records.front(), plan);
        return {};
    case Qt::DecorationRole:
        return column == RecordColumn && !finding.records.empty()
                   ? QVariant(icon(kindIconName(*finding.records.front().kind), theme_, IconTone::Quiet))
                   : QVariant();
    case Qt::ToolTipRole:
        return message(finding, plan, QLocale(), RecordWords::Titles) + QLatin1Char('\n') +
               FindingRule::tr(finding.rule->explanation);
    case Qt::AccessibleTextRole:
        return column == MessageColumn ? tr("%1: %2").arg(severityWord(finding.severity()),
                                                          message(finding, plan, QLocale(), RecordWords::Titles))
                                       : QVariant();
    default:
        return {};
    }
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
