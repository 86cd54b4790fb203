// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/mergedialog.h"

#include "model/records/identity.h"
#include "model/workspace/edit.h"
#include "widgets/theme/applytheme.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace entente {

namespace {

const QString mergeTopic = QStringLiteral("merge");
/// More relations than anybody reads are counted, not listed.
constexpr std::size_t mostListed = 500;
/// A long text is shown by its beginning; the rest is in the tool tip.
constexpr qsizetype mostShown = 60;

/// Of the fields before they scroll.
constexpr int mostHeight = 340;

enum Side { Kept, Dropped };

} // namespace

MergeDialog::MergeDialog(PlanContext &context, const AnyId &keep, const AnyId &drop, QWidget *parent)
    : QDialog(parent)
    , context_(context)
    , plan_(context.workspace.snapshot())
    , keep_(keep)
    , drop_(drop)
    , choices_(keep.kind->fields.size(), nullptr)
    , summary_(new QLabel(this))
    , relations_(new QListWidget(this))
{
    const auto name = [this](const AnyId &record) { return references(plan_).name(*record.kind, record.uuid); };
    setWindowTitle(tr("Merge %1 and %2").arg(name(keep_), name(drop_)));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(860, 640);
    auto *heading = new QLabel(windowTitle(), this);
    heading->setProperty("page", true);
    auto *hint =
        new QLabel(tr("%1 stays and %2 goes. Choose for each field whose value stays; whatever refers to %2 will "
                      "refer to %1.")
                       .arg(name(keep_), name(drop_)),
                   this);
    hint->setProperty("quiet", true);
    hint->setWordWrap(true);
    summary_->setWordWrap(true);
    relations_->setAccessibleName(tr("What will refer to the record that stays"));
    relations_->setSelectionMode(QAbstractItemView::NoSelection);

    auto *buttons = new QDialogButtonBox(this);
    merge_ = buttons->addButton(tr("Merge into %1").arg(name(keep_)), QDialogButtonBox::AcceptRole);
    merge_->setProperty("primary", true);
    repolish(*merge_);
    merge_->setDefault(true);
    QPushButton *turn = buttons->addButton(tr("Keep %1 instead").arg(name(drop_)), QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(heading);
    column->addWidget(hint);
    column->addWidget(fieldsPane());
    column->addWidget(summary_);
    column->addWidget(relations_, 1);
    column->addWidget(buttons);
    // Not accept(): the dialog closes once it is done.
    connect(buttons, &QDialogButtonBox::accepted, this, &MergeDialog::commit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(turn, &QPushButton::clicked, this, [this] {
        emit turned(drop_, keep_);
        reject();
    });
    preview();
}

MergeDialog::~MergeDialog()
{
    context_.runner.cancel(mergeTopic);
}

QWidget *MergeDialog::fieldsPane()
{
    auto *pane = new QWidget(this);
    auto *grid = new QGridLayout(pane);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    const References &names = references(plan_);
    const auto title = [&](const AnyId &record, const QString &what) {
        auto *label = new QLabel(what.arg(names.name(*record.kind, record.uuid)), pane);
        label->setProperty("section", true);
        return label;
    };
    grid->addWidget(title(keep_, tr("%1 (stays)")), 0, 1);
    grid->addWidget(title(drop_, tr("%1 (goes)")), 0, 2);
    const RecordPtr kept = plan_.find(keep_);
    const RecordPtr dropped = plan_.find(drop_);
    const std::vector<int> taken = fieldsToTake(*keep_.kind, *kept, *dropped);
    for (std::size_t i = 0; i < keep_.kind->fields.size(); ++i) {
        const Field &field = keep_.kind->fields[i];
        if (isEmptyValue(field, *kept) && isEmptyValue(field, *dropped))
            continue;
        const int row = grid->rowCount();
        const QString fieldTitle = Kind::tr(field.title);
        auto *label = new QLabel(fieldTitle, pane);
        label->setProperty("quiet", true);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        if (sameValue(field, *kept, *dropped)) {
            auto *same = new QLabel(textOf(field, *kept, names).left(2 * mostShown), pane);
            same->setTextFormat(Qt::PlainText);
            grid->addWidget(same, row, 1, 1, 2);
            continue;
        }
        auto *choice = new QButtonGroup(pane);
        for (const Side side : {Kept, Dropped}) {
            const QString text = textOf(field, side == Kept ? *kept : *dropped, names);
            QString shown = text.simplified();
            if (shown.size() > mostShown)
                shown = shown.left(mostShown) + QChar(0x2026);
            // An ampersand in the text is no mnemonic.
            auto *button =
                new QRadioButton(shown.isEmpty() ? tr("empty") : shown.replace(u'&', QStringLiteral("&&")), pane);
            button->setToolTip(QStringLiteral("<qt>%1</qt>").arg(text.left(2000).toHtmlEscaped()));
            button->setAccessibleName(tr("%1: %2").arg(fieldTitle, text.isEmpty() ? tr("empty") : text));
            choice->addButton(button, side);
            grid->addWidget(button, row, side == Kept ? 1 : 2);
        }
        choice->button(std::find(taken.begin(), taken.end(), int(i)) == taken.end() ? Kept : Dropped)->setChecked(true);
        connect(choice, &QButtonGroup::idClicked, this, &MergeDialog::preview);
        choices_[i] = choice;
    }
    grid->setRowStretch(grid->rowCount(), 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(pane);
    // As high as its fields, up to half a screen; the rest is for what moves.
    scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    scroll->setMinimumHeight(std::min(pane->sizeHint().height() + 4, mostHeight));
    return scroll;
}

void MergeDialog::choose(int field, bool fromDropped)
{
    if (QButtonGroup *choice = choices_[std::size_t(field)]) {
        choice->button(fromDropped ? Dropped : Kept)->setChecked(true);
        preview();
    }
}

std::vector<int> MergeDialog::chosen() const
{
    std::vector<int> fields;
    for (std::size_t i = 0; i < choices_.size(); ++i)
        if (choices_[i] && choices_[i]->checkedId() == Dropped)
            fields.push_back(int(i));
    return fields;
}

QStringList MergeDialog::relations() const
{
    QStringList lines;
    for (int row = 0; row < relations_->count(); ++row)
        lines << relations_->item(row)->text();
    return lines;
}

void MergeDialog::work(std::function<void(Result<Merge>)> done)
{
    plan_ = context_.workspace.snapshot();
    context_.runner.run<Merge>(
        mergeTopic, tr("Merging"), plan_,
        [keep = keep_, drop = drop_, fields = chosen()](const Snapshot &plan, Job &job) {
            return mergeRecords(plan, keep, drop, fields, job);
        },
        this, std::move(done));
}

void MergeDialog::preview()
{
    work([this](const Result<Merge> &merge) { showOutcome(merge); });
}

void MergeDialog::showOutcome(const Result<Merge> &merge)
{
    relations_->clear();
    merge_->setEnabled(merge.has_value() && !context_.workspace.isReadOnly());
    if (merge.has_error()) {
        summary_->setText(merge.assume_error().message());
        return;
    }
    const Merge &outcome = merge.assume_value();
    const QLocale locale;
    QStringList words{outcome.moved.size() == 1
                          ? tr("One reference moves.")
                          : tr("%1 references move.").arg(locale.toString(qlonglong(outcome.moved.size())))};
    if (!outcome.folded.empty())
        words << tr("Rows that come to say the same become one: %1.")
                     .arg(locale.toString(qlonglong(outcome.folded.size())));
    if (!outcome.ended.empty())
        words << tr("Rows that related the two to each other go: %1.")
                     .arg(locale.toString(qlonglong(outcome.ended.size())));
    words << tr("One undo takes it all back.");
    summary_->setText(words.join(QLatin1Char(' ')));
    QStringList lines;
    for (const AnyId &row : outcome.ended)
        lines << tr("%1 goes: it relates the two to each other").arg(recordName(row, plan_));
    for (const Merge::Folded &folded : outcome.folded)
        lines << tr("%1 becomes one with %2").arg(recordName(folded.gone, plan_), recordName(folded.into, plan_));
    for (const Merge::Moved &moved : outcome.moved) {
        if (std::size_t(lines.size()) >= mostListed)
            break;
        const Field &field = moved.record.kind->fields[std::size_t(moved.field)];
        lines << tr("%1, in the field %2").arg(recordName(moved.record, plan_), Kind::tr(field.title));
    }
    if (outcome.moved.size() + outcome.folded.size() + outcome.ended.size() > std::size_t(lines.size()))
        lines << tr("... and more.");
    relations_->addItems(lines);
}

void MergeDialog::commit()
{
    merge_->setEnabled(false);
    work([this](const Result<Merge> &merge) {
        if (merge.has_error())
            return showOutcome(merge);
        if (context_.workspace.snapshot().revision() != plan_.revision())
            return commit(); // the plan has moved on meanwhile
        Edit edit =
            context_.workspace.edit(tr("Merge %1 into %2").arg(recordName(drop_, plan_), recordName(keep_, plan_)));
        edit.apply(merge.assume_value().changes);
        if (const auto done = edit.commit(); done.has_error()) {
            summary_->setText(done.assume_error().message());
            emit refused(done.assume_error().message());
            merge_->setEnabled(true);
            return;
        }
        context_.selection.select(keep_);
        accept();
    });
}

} // namespace entente

#include "moc_mergedialog.cpp"
