// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/pastedialog.h"

#include "model/records/identity.h"
#include "widgets/records/fieldinput.h"
#include "widgets/theme/applytheme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

namespace entente {

namespace {

QString stateWord(PasteState state)
{
    switch (state) {
    case PasteState::Same:
        return PasteDialog::tr("Same");
    case PasteState::Added:
        return PasteDialog::tr("Added");
    case PasteState::Changed:
        return PasteDialog::tr("Changed");
    case PasteState::Refused:
        return PasteDialog::tr("Refused");
    case PasteState::Ignored:
        return PasteDialog::tr("Left out");
    }
    return {};
}

} // namespace

PastePreviewModel::PastePreviewModel(const Theme &theme, QObject *parent) : QAbstractTableModel(parent), theme_(theme)
{
}

void PastePreviewModel::setPlan(const PastePlan *plan, const Snapshot &snapshot)
{
    beginResetModel();
    plan_ = plan;
    snapshot_ = snapshot;
    endResetModel();
}

int PastePreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !plan_ ? 0 : int(plan_->rows.size());
}

int PastePreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !plan_ ? 0 : int(plan_->columns.size()) + 1;
}

QString PastePreviewModel::before(const PasteRow &row, std::size_t column) const
{
    const Field *field = plan_->columns[column];
    if (!row.before || !field)
        return {};
    const QString text = display_.text(*field, *row.before, references(snapshot_));
    return text.isEmpty() ? tr("empty") : text;
}

QVariant PastePreviewModel::firstColumn(const PasteRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return stateWord(row.state);
    case Qt::ToolTipRole:
        return row.reason;
    case Qt::ForegroundRole:
        return row.state == PasteState::Refused ? QVariant(theme_.statusShort.text) : QVariant(theme_.quiet);
    case Qt::BackgroundRole:
        return row.state == PasteState::Refused ? QVariant(theme_.statusShort.fill) : QVariant();
    case StateRole:
        return int(row.state);
    default:
        return {};
    }
}

QVariant PastePreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PasteRow &row = plan_->rows[std::size_t(index.row())];
    if (index.column() == 0)
        return firstColumn(row, role);
    const auto column = std::size_t(index.column()) - 1;
    const PasteCell &cell = row.cells[column];
    switch (role) {
    case Qt::DisplayRole: {
        const QString text = oneLine(cell.text).isEmpty() ? tr("empty") : oneLine(cell.text);
        if (cell.state == PasteState::Changed)
            return tr("%1 → %2").arg(before(row, column), text);
        // A mark beside the colour, for whoever does not see that.
        return cell.state == PasteState::Refused ? tr("✕ %1").arg(text) : oneLine(cell.text);
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        if (!cell.reason.isEmpty())
            return cell.reason;
        return cell.state == PasteState::Changed ? tr("Was %1").arg(before(row, column)) : stateWord(cell.state);
    case Qt::ForegroundRole:
        switch (cell.state) {
        case PasteState::Refused:
            return theme_.statusShort.text;
        case PasteState::Changed:
            return theme_.statusAtRisk.text;
        case PasteState::Added:
            return theme_.statusMet.text;
        default:
            return theme_.quiet;
        }
    case Qt::BackgroundRole:
        switch (cell.state) {
        case PasteState::Refused:
            return theme_.statusShort.fill;
        case PasteState::Changed:
            return theme_.statusAtRisk.fill;
        case PasteState::Added:
            return theme_.statusMet.fill;
        default:
            return {};
        }
    case StateRole:
        return int(cell.state);
    default:
        return {};
    }
}

QVariant PastePreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!plan_ || role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + (plan_->hasHeader ? 2 : 1);
    if (section == 0)
        return tr("Row");
    const QString &title = plan_->titles.at(section - 1);
    if (plan_->columns[std::size_t(section) - 1])
        return title;
    return title.isEmpty() ? tr("left out") : tr("%1 (left out)").arg(oneLine(title).left(40));
}

PasteDialog::PasteDialog(Snapshot plan, TextBlock block, PasteTarget target, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , plan_(std::move(plan))
    , block_(std::move(block))
    , target_(std::move(target))
    , model_(new PastePreviewModel(theme, this))
    , view_(new QTableView(this))
    , summary_(new QLabel(this))
    , problem_(new QLabel(this))
    , header_(new QCheckBox(tr("The first row holds the names of the &columns"), this))
    , locale_(new QComboBox(this))
    , button_(new QPushButton(this))
{
    setWindowTitle(tr("Paste into %1").arg(midSentence(Kind::tr(target_.kind->titlePlural))));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(860, 540);
    auto *title = new QLabel(windowTitle(), this);
    title->setProperty("page", true);
    summary_->setWordWrap(true);
    summary_->setProperty("quiet", true);
    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    view_->setModel(model_);
    view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view_->setShowGrid(false);
    view_->setWordWrap(false);
    view_->setTabKeyNavigation(false);
    view_->setAccessibleName(tr("What would be pasted"));
    view_->horizontalHeader()->setHighlightSections(false);
    view_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    // Whoever sent the sheet may write numbers and dates otherwise than the reader.
    const std::array locales{QLocale(), QLocale(QLocale::English, QLocale::UnitedKingdom),
                             QLocale(QLocale::English, QLocale::UnitedStates),
                             QLocale(QLocale::German, QLocale::Germany), QLocale(QLocale::French, QLocale::France)};
    for (const QLocale &each : locales) {
        const FieldDisplay display(each);
        const QString text =
            tr("%1 and %2").arg(display.number(12345.5), display.date(PartialDate::fromDay(Day::of(2027, 3, 31))));
        if (locale_->findText(text) < 0)
            locale_->addItem(text, each);
    }
    locale_->setAccessibleName(tr("How numbers and dates are written"));
    auto *form = new QLabel(tr("&Numbers and dates as"), this);
    form->setBuddy(locale_);
    button_->setProperty("primary", true);
    repolish(*button_);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(button_, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    button_->setDefault(true);
    auto *options = new QHBoxLayout;
    options->setSpacing(8);
    options->addWidget(header_);
    options->addStretch(1);
    options->addWidget(form);
    options->addWidget(locale_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(summary_);
    column->addLayout(options);
    column->addWidget(view_, 1);
    column->addWidget(problem_);
    column->addWidget(buttons);
    connect(header_, &QCheckBox::clicked, this, [this](bool on) {
        hasHeader_ = on;
        planAgain();
    });
    connect(locale_, &QComboBox::currentIndexChanged, this, &PasteDialog::planAgain);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &at) {
        if (const QString reason = at.data(Qt::ToolTipRole).toString(); !reason.isEmpty())
            problem_->setText(reason);
    });
    planAgain();
    view_->resizeColumnsToContents();
    for (int i = 0; i < model_->columnCount(); ++i)
        view_->setColumnWidth(i, qBound(72, view_->columnWidth(i) + 16, 240));
    // Once it is laid out: before, nothing is as wide as it will be.
    QMetaObject::invokeMethod(
        this,
        [this] {
            view_->scrollTo(model_->index(std::max(0, view_->currentIndex().row()), 0));
            view_->scrollTo(view_->currentIndex());
        },
        Qt::QueuedConnection);
}

void PasteDialog::planAgain()
{
    const FieldInput input(*target_.kind, plan_, locale_->currentData().toLocale());
    PasteOptions options{hasHeader_,
                         [&input](const Field &field, const QString &text) { return input.toFileText(field, text); }};
    Job job;
    auto made = planPaste(plan_, block_, target_, options, job);
    model_->setPlan(nullptr, plan_);
    paste_ = made.has_value() ? std::move(made).assume_value() : PastePlan{};
    model_->setPlan(&paste_, plan_);
    header_->setChecked(paste_.hasHeader);
    summary_->setText(summary());
    const int rows = paste_.added + paste_.changed;
    button_->setText(rows == 1 ? tr("Paste 1 row") : tr("Paste %1 rows").arg(QLocale().toString(rows)));
    button_->setEnabled(paste_.canPaste());
    problem_->clear();
    // The first refusal is what everybody asks for.
    for (int row = 0; row < model_->rowCount() && paste_.refusedCells > 0; ++row)
        for (int column = model_->columnCount() - 1; column >= 0; --column) {
            const QModelIndex at = model_->index(row, column);
            if (at.data(PastePreviewModel::StateRole).toInt() != int(PasteState::Refused) ||
                at.data(Qt::ToolTipRole).toString().isEmpty())
                continue;
            view_->setCurrentIndex(at);
            return;
        }
}

QString PasteDialog::summary() const
{
    const QLocale locale;
    QStringList parts;
    const auto part = [&](int count, const QString &word) {
        if (count > 0)
            parts << QStringLiteral("%1 %2").arg(locale.toString(count), word);
    };
    part(paste_.added, tr("added"));
    part(paste_.changed, tr("changed"));
    part(paste_.same, tr("unchanged"));
    part(paste_.ignored, tr("left out"));
    part(paste_.refusedRows, tr("refused"));
    const QString counts = tr("Rows: %1.").arg(parts.isEmpty() ? tr("none") : parts.join(QStringLiteral(", ")));
    const QString matching = paste_.byIdentity ? tr("Rows find their records by what identifies them.")
                                               : tr("Rows go to the selected record and those below it.");
    const QString end = paste_.refusedCells > 0
                            ? tr("Nothing is pasted until what is refused is put right: it is all or nothing.")
                            : tr("One step in the history, which undo takes back.");
    return QStringLiteral("%1 %2 %3").arg(counts, matching, end);
}

} // namespace entente

#include "moc_pastedialog.cpp"
